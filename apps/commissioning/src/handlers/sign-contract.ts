import { commissioning, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { decidePes, type PesDecision } from '../domain/pes-decision';
import { assertPeriod } from '../domain/period';
import type { ProviderRow } from '../domain/provider-view';
import { vaccinationContract } from '../domain/service-group';
import { insertLines } from '../store/insert-lines';
import { EVIDENCE } from '../store/provider-rows';
import { select } from '../store/query';
import { recordAmendment } from '../store/record-amendment';

type Signing = Input<typeof commissioning.signContract>;

@Handles(commissioning.signContract)
export class SignContractHandler {
  async handle(input: Signing, { db, commandId: id }: CommandContext) {
    assertPeriod(input.validFrom, input.validTo);
    if ((input.providerId === undefined) !== (input.mode === 'own-staff'))
      throw new DomainError('invalid', 'commissioning.provider-does-not-fit-mode');
    const provider = await providerOf(db, input.providerId);
    await assertEligible(db, input);
    const decision = decidePes(
      input.mode,
      provider?.legalForm,
      provider?.evidence ?? [],
      parseLocalDate(input.signedOn),
    );
    if (input.expectPes !== undefined && input.expectPes !== decision.pes)
      throw new DomainError('rule-broken', 'commissioning.pes-not-as-expected', { ground: decision.ground });
    await insertContract(db, id, input, provider, decision);
    const lineIds = await insertLines(db, { id, providerId: input.providerId }, input.lines);
    await recordAmendment(db, {
      contractId: id,
      version: 1,
      providerId: input.providerId,
      amendedOn: input.signedOn,
      note: '',
      valueChangeGrosze: input.valueLimitGrosze,
      validTo: input.validTo,
      cause: 'contract-signed',
    });
    return { id, pes: decision.pes, pesGround: decision.ground, lineIds };
  }
}

/** Locked against a change of the legal form while the contract is being decided on. */
async function providerOf(db: EntityManager, id: string | undefined): Promise<ProviderRow | undefined> {
  if (id === undefined) return undefined;
  const [provider] = await select<ProviderRow>(
    db,
    `select p.*, ${EVIDENCE} from provider p where p.id = $1 for share of p`,
    [id],
  );
  if (!provider) throw new DomainError('not-found', 'commissioning.provider-not-found');
  return provider;
}

/** A contract whose whole time lies outside its project's period could never be paid from it. */
async function assertEligible(db: EntityManager, { projectId, validFrom, validTo }: Signing): Promise<void> {
  if (projectId === undefined) return;
  const [project] = await select<{ eligibleFrom: string; eligibleTo: string }>(
    db,
    'select eligible_from, eligible_to from project where id = $1',
    [projectId],
  );
  if (!project) throw new DomainError('not-found', 'commissioning.project-not-found');
  if (validTo < project.eligibleFrom || project.eligibleTo < validFrom)
    throw new DomainError('rule-broken', 'commissioning.outside-eligibility');
}

async function insertContract(
  db: EntityManager,
  id: string,
  input: Signing,
  provider: ProviderRow | undefined,
  { pes, ground, evidence }: PesDecision,
): Promise<void> {
  const frozen = evidence && {
    evidenceId: evidence.id,
    kind: evidence.kind,
    documentReference: evidence.documentReference,
    validFrom: evidence.validFrom,
    expiresOn: evidence.expiresOn,
    socialEnterprise: evidence.socialEnterprise,
  };
  await db
    .query(
      `insert into contract (id, number, mode, provider_id, signed_on, valid_from, valid_to, project_id, funder, cost_category,
         vaccination, value_limit_grosze, pes, pes_ground, frozen_legal_form, frozen_evidence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        input.number,
        input.mode,
        input.providerId ?? null,
        input.signedOn,
        input.validFrom,
        input.validTo,
        input.projectId ?? null,
        input.funder,
        input.costCategory,
        vaccinationContract(input.lines.map((line) => line.serviceCode)),
        input.valueLimitGrosze,
        pes,
        ground,
        provider?.legalForm ?? null,
        frozen ? JSON.stringify(frozen) : null,
      ],
    )
    .catch((error: unknown) => {
      throw refusal(error, {
        contract_number: () => new DomainError('conflict', 'commissioning.contract-number-taken'),
      });
    });
}
