import type { registry } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { ResidentSecrets } from '../secrets/resident-secrets';

/** Adds an address to those kept secret; the latest counts. Needs no right to read the earlier ones. */
export async function keepAddressSecret(
  db: EntityManager,
  secrets: ResidentSecrets,
  { residentId, address }: { residentId: string; address: registry.Address },
): Promise<void> {
  const { wrappedKey, cipher } = secrets.sealAddress(residentId, address);
  await db.query(
    'insert into concealed_address (id, resident_id, wrapped_key, cipher) values ($1, $2, $3, $4)',
    [uuidv7(), residentId, wrappedKey, cipher],
  );
}

/** The newest address kept secret under any of the records; row security hides all from those without `concealed-access`. */
export async function secretAddress(
  db: EntityManager,
  secrets: ResidentSecrets,
  residentIds: readonly string[],
): Promise<registry.Address | undefined> {
  const rows: { resident_id: string; wrapped_key: Buffer; cipher: Buffer }[] = await db.query(
    'select resident_id, wrapped_key, cipher from concealed_address where resident_id = any($1) order by id desc limit 1',
    [residentIds],
  );
  const [row] = rows;
  return row && secrets.openAddress(row.resident_id, { wrappedKey: row.wrapped_key, cipher: row.cipher });
}

export async function forgetSecretAddresses(
  db: EntityManager,
  residentIds: readonly string[],
): Promise<void> {
  await db.query('delete from concealed_address where resident_id = any($1)', [residentIds]);
}
