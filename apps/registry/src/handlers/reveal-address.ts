import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import { composeResident } from '../domain/compose-resident';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { loadResident } from '../store/load-resident';
import { noteReveal } from '../store/note-reveal';
import { secretAddress } from '../store/secret-address';

/** A query for the same reason as `reveal-pesel`. Row security shows the envelope to `concealed-access` only. */
@Handles(registry.revealAddress)
export class RevealAddressHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle({ residentId, reason }: Input<typeof registry.revealAddress>, context: QueryContext) {
    const { standing, merged, ids } = await loadResident(context.db, residentId);
    if (!composeResident(standing, merged).concealed)
      throw new DomainError('conflict', 'registry.not-concealed');
    await noteReveal(context, { residentId: standing.id, what: 'concealed-address', reason });
    return { address: await secretAddress(context.db, this.secrets, ids) };
  }
}
