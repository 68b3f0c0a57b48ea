import { createHash } from 'node:crypto';
import { DomainError } from './domain-error';
import { isUuid } from './uuid';

/**
 * The same id for the same name in a namespace, for ever and on every machine (RFC 9562 version 5: SHA-1, 122 bits kept).
 * For derived ids such as "delivery of order X on date D" and for demo data; it hides nothing and must not be used
 * where an id has to be unguessable.
 * Server only: browsers offer hashing just as a promise, which is why this file is its own entry `@cus/kernel/uuid-from`.
 * @param namespace a UUID, e.g. of the order or of the centre
 * @param name parts joined by "/", e.g. `delivery/2026-11-02`
 * @throws DomainError invalid `kernel.namespace-not-uuid`
 */
export function uuidFrom(namespace: string, name: string): string {
  if (!isUuid(namespace)) throw new DomainError('invalid', 'kernel.namespace-not-uuid');
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
