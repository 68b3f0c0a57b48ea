import type { Messages } from '@cus/ui';
import type { pl } from './deadline.pl';

export const en: Messages<keyof typeof pl> = {
  done: 'done',
  doneLate: 'done late',
  overdue: 'late',
  late: 'deadline passed',
  whence: 'Where this date comes from',
  unverified: '(the clause is still to be checked in its source)',
};
