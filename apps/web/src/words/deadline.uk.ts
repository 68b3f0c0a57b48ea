import type { Messages } from '@cus/ui';
import type { pl } from './deadline.pl';

export const uk: Messages<keyof typeof pl> = {
  done: 'зроблено',
  doneLate: 'зроблено із запізненням',
  overdue: 'прострочено',
  late: 'термін минув',
  whence: 'Звідки ця дата',
  unverified: '(запис ще не звірено з джерелом)',
};
