import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { assertPeriod } from '../domain/period';
import { change } from '../store/query';

@Handles(commissioning.recordPesEvidence)
export class RecordPesEvidenceHandler {
  async handle(input: Input<typeof commissioning.recordPesEvidence>, { db, commandId }: CommandContext) {
    assertPeriod(input.validFrom, input.expiresOn);
    const recorded = await change(
      db,
      `insert into pes_evidence (id, provider_id, kind, document_reference, valid_from, expires_on, social_enterprise)
       select $1, id, $3, $4, $5, $6, $7 from provider where id = $2 returning id`,
      [
        commandId,
        input.providerId,
        input.kind,
        input.documentReference,
        input.validFrom,
        input.expiresOn ?? null,
        input.socialEnterprise,
      ],
    );
    if (recorded.length === 0) throw new DomainError('not-found', 'commissioning.provider-not-found');
    return { id: commandId };
  }
}
