import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  lead: 'Residents’ matters, service plans and orders in one place.',
  action: 'Sign in with your work account',
  failed: 'The sign-in page is not answering. Try again in a moment.',
  help: 'The administrator of the centre opens accounts. Tell nobody your password, not even the centre’s staff.',
};
