import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  expiredTitle: 'Your session has ended',
  expiredBody: 'Sign in again in the small window. What you typed on this screen stays in place.',
  expiredAction: 'Sign in again',
  expiredLeave: 'Sign out and leave the changes',
  popupBlocked:
    'The browser blocked the sign-in window, or it was closed. Allow windows for this site and try again.',
};
