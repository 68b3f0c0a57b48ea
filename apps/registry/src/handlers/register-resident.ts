import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownBirthDate } from '../domain/known-birth-date';
import { searchAddress, searchName } from '../domain/search-text';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { findCandidates } from '../store/find-candidates';
import { ResidentPrivateTable, ResidentTable } from '../store/tables';
import { holderOfPesel, peselColumns, peselTaken } from '../store/resident-pesel';

type RegisterInput = Input<typeof registry.registerResident>;

@Handles(registry.registerResident)
export class RegisterResidentHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle(input: RegisterInput, { db, emit, commandId: id, actor }: CommandContext) {
    const birthDate = knownBirthDate(input.birthDate ?? null, input.pesel ?? null);
    const pesel = peselColumns(this.secrets, {
      centreId: actor.centreId,
      residentId: id,
      pesel: input.pesel ?? null,
    });
    await lockPerson(db, actor.centreId, { name: searchName(input), peselIndex: pesel.peselIndex });
    const holder = pesel.peselIndex && (await holderOfPesel(db, pesel.peselIndex));
    if (holder) throw peselTaken(holder.residentId);
    await this.refuseLikelyDuplicate(db, actor.centreId, { ...input, birthDate: birthDate ?? undefined });
    await db.insert(ResidentTable, {
      id,
      version: 1,
      firstName: input.firstName,
      lastName: input.lastName,
      searchName: searchName(input),
      phone: input.phone ?? null,
      address: input.address ?? null,
      searchAddress: input.address ? searchAddress(input.address) : null,
      alerts: input.alerts,
    });
    await db
      .insert(ResidentPrivateTable, {
        residentId: id,
        birthDate,
        ...pesel,
        email: input.email ?? null,
        preferences: input.preferences ?? null,
      })
      .catch((error: unknown) => {
        throw refusal(error, { one_record_per_pesel: () => peselTaken() });
      });
    emit(registry.residentRegistered, id, { residentId: id });
    return { id };
  }

  private async refuseLikelyDuplicate(
    db: EntityManager,
    centreId: string,
    input: Omit<RegisterInput, 'birthDate'> & { birthDate: string | undefined },
  ): Promise<void> {
    const { firstName, lastName, birthDate, phone, pesel, notDuplicateOf } = input;
    const traits = { firstName, lastName, birthDate, phone, pesel };
    const found = await findCandidates(db, this.secrets, { centreId, traits, limit: 50 });
    const ids = found
      .filter((candidate) => candidate.likelyDuplicate && !notDuplicateOf.includes(candidate.residentId))
      .map(({ residentId }) => residentId);
    if (ids.length > 0)
      throw new DomainError('conflict', 'registry.likely-duplicate', {
        count: ids.length,
        residentIds: ids.slice(0, 10).join(','),
      });
  }
}

/**
 * Two clerks who register one name or one PESEL at the same moment wait for each other, so that the second is warned
 * and told which record. Always name before PESEL: no two of them can wait for one another.
 */
async function lockPerson(
  db: EntityManager,
  centreId: string,
  { name, peselIndex }: { name: string; peselIndex: Buffer | null },
): Promise<void> {
  for (const key of [name, peselIndex?.toString('hex')])
    if (key)
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `registry/${centreId}/${key}`,
      ]);
}
