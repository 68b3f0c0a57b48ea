import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  expiredTitle: 'Your session has ended',
  expiredBody: 'Sign in again in the small window. What you typed on this screen stays in place.',
  expiredAction: 'Sign in again',
  expiredLeave: 'Sign out and leave the changes',
  expiredUnsent:
    '{count, plural, one {# record has not been sent} few {# records have not been sent} many {# records have not been sent} other {# records have not been sent}}. After signing out they stay on this device and are sent when you sign in on it again.',
  popupBlocked:
    'The browser blocked the sign-in window, or it was closed. Allow windows for this site and try again.',
};
