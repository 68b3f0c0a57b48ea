import { commissioning, type Input } from '@cus/contracts';
import { DomainError, type Stamped } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { registerNumbers } from '../domain/register-numbers';
import { assertVersion } from '../store/lock';
import { providerTaken } from '../store/provider-rows';
import { select } from '../store/query';

@Handles(commissioning.updateProvider)
export class UpdateProviderHandler {
  async handle(input: Input<typeof commissioning.updateProvider>, { db }: CommandContext) {
    const { nip, regon, krs } = registerNumbers(input.legalForm, input);
    const [current] = await select<Stamped>(
      db,
      'select version, changed_at, changed_by from provider where id = $1 for no key update',
      [input.providerId],
    );
    if (!current) throw new DomainError('not-found', 'commissioning.provider-not-found');
    assertVersion(current, input.version);
    await db
      .query(
        `update provider set name = $2, legal_form = $3, nip = $4, regon = $5, krs = $6, contact_email = $7,
           contact_phone = $8, contact_person = $9, version = version + 1 where id = $1`,
        [
          input.providerId,
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
    return { done: true as const };
  }
}
