import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { AddressSeal } from '../store/address-seal';

@Handles(housing.registerFlat)
export class RegisterFlatHandler {
  constructor(private readonly seal: AddressSeal) {}

  async handle(input: Input<typeof housing.registerFlat>, { db, commandId }: CommandContext) {
    const { name, kind, audiences, providerId, openFrom, address, concealed, fullFeeGrosze } = input;
    await db.query(
      `insert into flat (id, name, kind, audiences, provider_id, open_from, concealed, address)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        commandId,
        name,
        kind,
        audiences,
        providerId ?? null,
        openFrom,
        concealed,
        concealed ? null : JSON.stringify(address),
      ],
    );
    if (concealed)
      await db.query('insert into concealed_address (flat_id, sealed) values ($1, $2)', [
        commandId,
        this.seal.seal(commandId, address),
      ]);
    await db.query('insert into flat_fee (flat_id, valid_from, full_fee_grosze) values ($1, $2, $3)', [
      commandId,
      openFrom,
      fullFeeGrosze,
    ]);
    return { id: commandId };
  }
}
