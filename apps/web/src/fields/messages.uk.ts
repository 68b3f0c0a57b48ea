import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  chosen: 'Вибрані послуги',
  remove: 'Прибрати: {name}',
  chosenPerson: 'Вибрано: {name}',
  thatIsMe: 'це ви',
  notSignedInYet: 'до першого входу',
};
