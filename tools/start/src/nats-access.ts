import { randomBytes } from 'node:crypto';
import type { TownLibrary } from './built.ts';

/** The broker's users of one start. */
export interface NatsAccess {
  /** For nats-server's configuration. */
  readonly authorization: string;
  /** By the name of the program that signs in. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** Fresh passwords: one of each program's own, or one for all users of the one process that is all of them. */
export function natsAccess({ natsSection, natsUserNames }: TownLibrary, split: boolean): NatsAccess {
  const secret = () => randomBytes(24).toString('base64url');
  const one = secret();
  const byUser = new Map(natsUserNames.map((user) => [user, split ? secret() : one]));
  return {
    authorization: natsSection((user) => JSON.stringify(byUser.get(user)), process.env.OKIENKO_NAMESPACE),
    passwords: split ? byUser : new Map([['town', one]]),
  };
}
