import type { Messages } from '@cus/ui';
import type { pl } from './errors.pl';

export const en: Messages<keyof typeof pl> = {
  'web.offline':
    'There is no connection to the server. What you typed is still on the screen; try again in a moment.',
  'web.unexpected':
    'Something went wrong in this browser. Reload the page, and report it if it happens again.',
  'status.400': 'The server did not understand this data. Check the fields and try again.',
  'status.403': 'You have no access to this. Ask the person who leads the case.',
  'status.404': 'This is no longer here, or the address is wrong.',
  'status.409': 'Somebody changed this in the meantime. Reload the screen and check what has changed.',
  'status.412': 'Somebody changed this in the meantime. Reload the screen and check what has changed.',
  'status.422': 'The rules do not allow this. Change the data and try again.',
  'status.429': 'Too many tries at once. Wait a minute and try again.',
  'status.503':
    'This part of the system is not answering now. Try again in a few minutes; your input is still on the screen.',
  'status.other':
    'This could not be done. Try again; if it happens again, report it with the reference number.',
  'field.required': 'Fill in this field.',
  'field.invalid': 'Check this field; its value cannot be accepted.',
  'field.too-short': 'Enter at least {minimum, plural, one {# character} other {# characters}}.',
  'field.too-long': 'Shorten this to {maximum, plural, one {# character} other {# characters}}.',
  'field.too-small': 'Enter a number no smaller than {minimum, number}.',
  'field.too-big': 'Enter a number no larger than {maximum, number}.',
  'field.too-few': 'Choose at least {minimum, number}.',
  'field.date': 'Enter a date such as 23.11.2026.',
  'field.email': 'Enter an e-mail address such as name@domain.pl.',
  'field.time': 'Enter a time such as 14:30.',
  'field.tick': 'Tick this box to go on.',
  'field.choice': 'Choose one of the options.',
};
