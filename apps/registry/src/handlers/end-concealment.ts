import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import { composeResident } from '../domain/compose-resident';
import { searchAddress } from '../domain/search-text';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { loadResident, lockStanding } from '../store/load-resident';
import { noteReveal } from '../store/note-reveal';
import { forgetSecretAddresses, secretAddress } from '../store/secret-address';

@Handles(registry.endConcealment)
export class EndConcealmentHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle({ residentId, reason }: Input<typeof registry.endConcealment>, context: CommandContext) {
    const { db, emit } = context;
    await lockStanding(db, residentId);
    const { standing, merged, ids } = await loadResident(db, residentId);
    if (!composeResident(standing, merged).concealed)
      throw new DomainError('conflict', 'registry.not-concealed');
    for (const id of ids) {
      const address = await secretAddress(db, this.secrets, [id]);
      await db.query(
        'update resident set concealed = false, version = version + 1, address = $2, search_address = $3 where id = $1',
        [id, address ? JSON.stringify(address) : null, address ? searchAddress(address) : null],
      );
    }
    await forgetSecretAddresses(db, ids);
    for (const id of ids) emit(registry.concealmentChanged, id, { residentId: id, concealed: false });
    await noteReveal(context, { residentId, what: 'concealed-address', reason });
    return { done: true as const };
  }
}
