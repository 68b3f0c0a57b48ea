import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { isVaccination } from '../domain/service-group';
import type { Contract } from '../domain/types';
import { insertLines } from '../store/insert-lines';
import { assertVersion, lockContract } from '../store/lock';
import { change, select } from '../store/query';
import { recordAmendment } from '../store/record-amendment';

type Amending = Input<typeof commissioning.amendContract>;

@Handles(commissioning.amendContract)
export class AmendContractHandler {
  async handle(input: Amending, { db }: CommandContext) {
    const contract = await lockContract(db, input.contractId);
    assertVersion(contract, input.version);
    const version = contract.version + 1;
    const valueLimitGrosze = input.valueLimitGrosze ?? contract.valueLimitGrosze;
    const validTo = input.validTo ?? contract.validTo;
    assertAmendable(contract, input, valueLimitGrosze, validTo);
    await db.query('update contract set value_limit_grosze = $2, valid_to = $3, version = $4 where id = $1', [
      contract.id,
      valueLimitGrosze,
      validTo,
      version,
    ]);
    await setVolumeLimits(db, input);
    const lineIds = await insertLines(db, contract, input.addLines);
    await recordAmendment(db, {
      contractId: contract.id,
      version,
      providerId: contract.providerId,
      amendedOn: input.amendedOn,
      note: input.note,
      valueChangeGrosze: valueLimitGrosze - contract.valueLimitGrosze,
      validTo,
      cause: 'contract-amended',
    });
    return { version, lineIds };
  }
}

function assertAmendable(
  contract: Contract,
  input: Amending,
  valueLimitGrosze: number,
  validTo: string,
): void {
  if (contract.state !== 'active') throw new DomainError('conflict', 'commissioning.contract-terminated');
  if (input.amendedOn < contract.signedOn || validTo < contract.validFrom)
    throw new DomainError('invalid', 'commissioning.period-reversed');
  if (valueLimitGrosze < contract.orderedGrosze)
    throw new DomainError('rule-broken', 'commissioning.limit-below-ordered', {
      orderedGrosze: contract.orderedGrosze,
    });
  if (input.addLines.some((line) => isVaccination(line.serviceCode) !== contract.vaccination))
    throw new DomainError('invalid', 'commissioning.vaccination-mixed');
}

async function setVolumeLimits(db: EntityManager, { contractId, volumeLimits }: Amending): Promise<void> {
  if (volumeLimits.length === 0) return;
  const ids = [...new Set(volumeLimits.map(({ lineId }) => lineId.toLowerCase()))];
  const known = await select(
    db,
    'select id from contract_line where contract_id = $1 and id = any($2::uuid[])',
    [contractId, ids],
  );
  if (known.length !== volumeLimits.length)
    throw new DomainError('not-found', 'commissioning.contract-line-not-found');
  const set = await change(
    db,
    `update contract_line l set volume_limit_milli = n."volumeLimitMilli"
     from jsonb_to_recordset($1::jsonb) as n("lineId" uuid, "volumeLimitMilli" bigint)
     where l.id = n."lineId" and l.ordered_milli <= n."volumeLimitMilli" returning l.id`,
    [JSON.stringify(volumeLimits)],
  );
  if (set.length !== volumeLimits.length)
    throw new DomainError('rule-broken', 'commissioning.limit-below-ordered');
}
