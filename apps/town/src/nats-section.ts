import { natsAuthorization, natsUsers, Subjects } from '@cus/platform';
import { services } from './services';

/** Who may sign in to the broker: every service, and the gateway. */
export const natsUserNames: readonly string[] = ['gateway', ...services.map(({ name }) => name)];

/**
 * The section of nats-server's configuration that gives each of them what it needs and no more.
 * @param passwordOf how a user's password is written there
 */
export function natsSection(passwordOf: (user: string) => string, namespace = 'cus'): string {
  return natsAuthorization(natsUsers(services, new Subjects(namespace)), passwordOf);
}
