import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { registerNumbers } from '../domain/register-numbers';
import { providerTaken } from '../store/provider-rows';

@Handles(commissioning.registerProvider)
export class RegisterProviderHandler {
  async handle(input: Input<typeof commissioning.registerProvider>, { db, commandId }: CommandContext) {
    const { nip, regon, krs } = registerNumbers(input.legalForm, input);
    await db
      .query(
        `insert into provider (id, name, legal_form, nip, regon, krs, contact_email, contact_phone, contact_person)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          commandId,
          input.name,
          input.legalForm,
          nip ?? null,
          regon ?? null,
          krs ?? null,
          input.contactEmail ?? null,
          input.contactPhone ?? null,
          input.contactPerson ?? null,
        ],
      )
      .catch(providerTaken);
    return { id: commandId };
  }
}
