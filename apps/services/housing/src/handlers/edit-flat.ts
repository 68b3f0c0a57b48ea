import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { type Address, AddressSeal } from '../store/address-seal';
import { lockFlat } from '../store/flats';

@Handles(housing.editFlat)
export class EditFlatHandler {
  constructor(private readonly seal: AddressSeal) {}

  async handle(input: Input<typeof housing.editFlat>, { db }: CommandContext) {
    const { flatId, version, name, audiences, address } = input;
    const flat = await lockFlat(db, flatId, version);
    if (address && flat.concealed) await this.sealAnew(db, flatId, address);
    await db.query(
      `update flat set name = $2, audiences = $3, address = coalesce($4::jsonb, address), version = version + 1
       where id = $1`,
      [flatId, name, audiences, address && !flat.concealed ? JSON.stringify(address) : null],
    );
    return { done: true as const };
  }

  /** Row security shows the sealed text, and so lets it be replaced, only to who is trusted with it. */
  private async sealAnew(db: EntityManager, flatId: string, address: Address): Promise<void> {
    const replaced = (await db.query(
      `with sealed as (update concealed_address set sealed = $2 where flat_id = $1 returning flat_id)
       select flat_id from sealed`,
      [flatId, this.seal.seal(flatId, address)],
    )) as unknown[];
    if (replaced.length === 0) throw new DomainError('forbidden', 'housing.address-is-concealed');
  }
}
