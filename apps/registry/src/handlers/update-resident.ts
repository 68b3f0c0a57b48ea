import { registry, type Input } from '@cus/contracts';
import { type Actor, changedMeanwhile, DomainError } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasConcealedAccess } from '../domain/audience';
import { composeResident } from '../domain/compose-resident';
import { knownBirthDate } from '../domain/known-birth-date';
import { searchAddress, searchName } from '../domain/search-text';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { loadResident, lockStanding, type Resident } from '../store/load-resident';
import { ResidentPrivateTable, ResidentTable } from '../store/tables';
import { holderOfPesel, peselColumns, peselTaken } from '../store/resident-pesel';
import { keepAddressSecret } from '../store/secret-address';

type UpdateInput = Input<typeof registry.updateResident>;

@Handles(registry.updateResident)
export class UpdateResidentHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle(input: UpdateInput, { db, actor }: CommandContext) {
    const standing = await lockStanding(db, input.residentId);
    const { version } = standing;
    if (version !== input.version) throw changedMeanwhile('registry', standing);
    const resident = await loadResident(db, input.residentId);
    const address = await this.changedAddress(db, actor, input, resident);
    const { firstName = resident.standing.firstName, lastName = resident.standing.lastName } = input;
    await db.update(ResidentTable, input.residentId, {
      version: version + 1,
      firstName,
      lastName,
      searchName: searchName({ firstName, lastName }),
      ...(input.phone !== undefined ? { phone: input.phone } : {}),
      ...address,
      ...(input.alerts ? { alerts: input.alerts } : {}),
    });
    await this.updatePrivate(db, actor, input, resident);
    return { version: version + 1 };
  }

  /** A concealed person's new address goes where the old one is kept. */
  private async changedAddress(
    db: EntityManager,
    actor: Actor,
    { residentId, address }: UpdateInput,
    { standing, merged }: Resident,
  ): Promise<{ address?: registry.Address | null; searchAddress?: string | null }> {
    if (address === undefined) return {};
    if (!composeResident(standing, merged).concealed)
      return { address, searchAddress: address ? searchAddress(address) : null };
    if (!hasConcealedAccess(actor) || address === null)
      throw new DomainError('forbidden', 'registry.address-is-concealed');
    await keepAddressSecret(db, this.secrets, { residentId, address });
    return {};
  }

  private async updatePrivate(
    db: EntityManager,
    actor: Actor,
    input: UpdateInput,
    { standing }: Resident,
  ): Promise<void> {
    const changes = {
      ...this.changedBirthDate(input, standing),
      ...(await this.changedPesel(db, actor, input)),
      ...(input.email !== undefined ? { email: input.email } : {}),
      ...(input.preferences !== undefined ? { preferences: input.preferences } : {}),
    };
    if (Object.keys(changes).length === 0) return;
    try {
      await db.update(ResidentPrivateTable, input.residentId, changes);
    } catch (error) {
      throw refusal(error, { one_record_per_pesel: () => peselTaken() });
    }
  }

  /** A new PESEL brings its birth date along unless another one is said; a new date must fit the PESEL on record. */
  private changedBirthDate(
    { birthDate, pesel, residentId }: UpdateInput,
    { peselCipher }: Resident['standing'],
  ): { birthDate?: string | null } {
    if (pesel) return { birthDate: knownBirthDate(birthDate ?? null, pesel) };
    if (birthDate === undefined) return {};
    const stored =
      pesel === undefined && peselCipher ? this.secrets.decryptPesel(residentId, peselCipher) : null;
    return { birthDate: knownBirthDate(birthDate, stored) };
  }

  private async changedPesel(
    db: EntityManager,
    { centreId }: Actor,
    { residentId, pesel }: UpdateInput,
  ): Promise<Partial<ReturnType<typeof peselColumns>>> {
    if (pesel === undefined) return {};
    const columns = peselColumns(this.secrets, { centreId, residentId, pesel });
    const holder = columns.peselIndex && (await holderOfPesel(db, columns.peselIndex));
    if (holder && holder.residentId !== residentId) throw peselTaken(holder.residentId);
    // A record merged into this one holds the number already; it counts for the person and stays where it is.
    return holder && holder.heldBy !== residentId ? {} : columns;
  }
}
