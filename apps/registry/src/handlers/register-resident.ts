import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownBirthDate } from '../domain/known-birth-date';
import { searchAddress, searchName } from '../domain/search-text';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { findCandidates } from '../store/find-candidates';
import { ResidentTable } from '../store/tables';
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
    // Two clerks who register one name at the same moment wait for each other, so that the second one is warned.
    await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `registry/${actor.centreId}/${searchName(input)}`,
    ]);
    if (pesel.peselIndex) {
      const holder = await holderOfPesel(db, pesel.peselIndex);
      if (holder) throw peselTaken(holder.residentId);
    }
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
    await this.insertPrivate(db, { ...input, residentId: id, birthDate, ...pesel });
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

  /** On a race for one PESEL the loser learns the winner's id, which a failed insert could no longer ask for. */
  private async insertPrivate(
    db: EntityManager,
    row: Pick<RegisterInput, 'email' | 'preferences'> & {
      residentId: string;
      birthDate: string | null;
      peselCipher: Buffer | null;
      peselIndex: Buffer | null;
    },
  ): Promise<void> {
    const inserted: unknown[] = await db.query(
      `insert into resident_private (resident_id, birth_date, pesel_cipher, pesel_index, email, preferences)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint one_record_per_pesel do nothing returning 1`,
      [
        row.residentId,
        row.birthDate,
        row.peselCipher,
        row.peselIndex,
        row.email ?? null,
        row.preferences ? JSON.stringify(row.preferences) : null,
      ],
    );
    if (inserted.length > 0 || !row.peselIndex) return;
    throw peselTaken((await holderOfPesel(db, row.peselIndex))?.residentId);
  }
}
