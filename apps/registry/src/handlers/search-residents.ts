import { registry, type Input } from '@cus/contracts';
import { DomainError, maskPesel } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { findCandidates, hasTrait, type FoundResident } from '../store/find-candidates';
import { composeResident } from '../domain/compose-resident';
import { loadResidents } from '../store/load-resident';

@Handles(registry.searchResidents)
export class SearchResidentsHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle(
    { limit, ...traits }: Input<typeof registry.searchResidents>,
    { db, actor, logRead }: QueryContext,
  ) {
    if (!hasTrait(traits)) throw new DomainError('invalid', 'registry.search-needs-a-trait');
    const found = await findCandidates(db, this.secrets, { centreId: actor.centreId, traits, limit });
    logRead(
      'resident',
      found.map(({ residentId }) => residentId),
    );
    return { items: await this.describe(db, found) };
  }

  private async describe(db: EntityManager, found: readonly FoundResident[]) {
    const residents = await loadResidents(
      db,
      found.map(({ residentId }) => residentId),
    );
    return found.flatMap(({ residentId, score, likelyDuplicate, matchedBy }) => {
      const resident = residents.get(residentId);
      if (!resident) return [];
      const person = composeResident(resident.standing, resident.merged);
      const { peselOf } = person;
      return {
        id: residentId,
        firstName: person.firstName,
        lastName: person.lastName,
        birthDate: person.birthDate ?? undefined,
        phone: person.phone ?? undefined,
        address: person.address ?? undefined,
        addressHeld: person.concealed,
        peselMasked: peselOf?.peselCipher
          ? maskPesel(this.secrets.decryptPesel(peselOf.id, peselOf.peselCipher))
          : undefined,
        score: Math.round(score * 1000) / 1000,
        likelyDuplicate,
        matchedBy: [...matchedBy],
      };
    });
  }
}
