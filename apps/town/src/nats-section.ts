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

/**
 * The whole file `users.conf`: passwords come from the broker's environment, `NATS_PASSWORD_<USER>` in quotes.
 * nats-server puts no variable inside a subject, so that the namespace is written into every line.
 */
export function natsUsersFile(namespace?: string): string {
  const section = natsSection(
    (user) => `$NATS_PASSWORD_${user.replaceAll('-', '_').toUpperCase()}`,
    namespace,
  );
  return `# Users of NATS and what each may do. Generated from the contracts and subscriptions; do not edit.\n${section}`;
}
