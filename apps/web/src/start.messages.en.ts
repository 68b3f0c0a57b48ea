import type { Messages } from '@cus/ui';
import type { pl } from './start.messages.pl';

export const en: Messages<keyof typeof pl> = {
  title: 'Okienko cannot start',
  message: 'The server is not answering, or the sign-in failed. Check the connection and try again.',
};
