import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  chosen: 'Chosen services',
  remove: 'Remove: {name}',
  chosenPerson: 'Chosen: {name}',
  thatIsMe: 'this is you',
  notSignedInYet: 'before the first sign-in',
};
