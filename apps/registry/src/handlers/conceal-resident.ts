import { registry, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { loadResident, lockStanding } from '../store/load-resident';
import { keepAddressSecret } from '../store/secret-address';

@Handles(registry.concealResident)
export class ConcealResidentHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle(
    { residentId, address }: Input<typeof registry.concealResident>,
    { db, emit }: CommandContext,
  ) {
    await lockStanding(db, residentId);
    const { standing, merged, ids } = await loadResident(db, residentId);
    // Each record keeps its own address, so that a merge can still be taken back; the standing one's is the newest.
    for (const record of [...merged, standing])
      if (record.address)
        await keepAddressSecret(db, this.secrets, { residentId: record.id, address: record.address });
    if (address) await keepAddressSecret(db, this.secrets, { residentId, address });
    await db.query(
      `update resident set concealed = true, address = null, search_address = null, version = version + 1 where id = any($1)`,
      [ids],
    );
    for (const id of ids) emit(registry.concealmentChanged, id, { residentId: id, concealed: true });
    return { done: true as const };
  }
}
