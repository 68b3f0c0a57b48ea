import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import { composeResident } from '../domain/compose-resident';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { loadResident } from '../store/load-resident';
import { noteReveal } from '../store/note-reveal';

/** A query, not a command: the answer of a command is stored, and a PESEL must not be. The mark is stored with it. */
@Handles(registry.revealPesel)
export class RevealPeselHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle({ residentId, reason }: Input<typeof registry.revealPesel>, context: QueryContext) {
    const { standing, merged } = await loadResident(context.db, residentId);
    const { peselOf } = composeResident(standing, merged);
    if (!peselOf?.peselCipher) throw new DomainError('not-found', 'registry.no-pesel');
    await noteReveal(context, { residentId: standing.id, what: 'pesel', reason });
    return { pesel: this.secrets.decryptPesel(peselOf.id, peselOf.peselCipher) };
  }
}
