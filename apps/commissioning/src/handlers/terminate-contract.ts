import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { assertVersion, lockContract } from '../store/lock';
import { recordAmendment } from '../store/record-amendment';

@Handles(commissioning.terminateContract)
export class TerminateContractHandler {
  async handle(input: Input<typeof commissioning.terminateContract>, { db }: CommandContext) {
    const contract = await lockContract(db, input.contractId);
    assertVersion(contract, input.version);
    if (contract.state !== 'active') throw new DomainError('conflict', 'commissioning.contract-terminated');
    if (input.terminatedOn < contract.signedOn)
      throw new DomainError('invalid', 'commissioning.period-reversed');
    // What is ordered stays; what is left of the limit is no longer contracted.
    await db.query(
      `update contract set state = 'terminated', terminated_on = $2, value_limit_grosze = ordered_grosze, version = version + 1 where id = $1`,
      [contract.id, input.terminatedOn],
    );
    await recordAmendment(db, {
      contractId: contract.id,
      version: contract.version + 1,
      providerId: contract.providerId,
      amendedOn: input.terminatedOn,
      note: input.reason,
      valueChangeGrosze: contract.orderedGrosze - contract.valueLimitGrosze,
      validTo: contract.validTo,
      cause: 'contract-terminated',
    });
    return { done: true as const };
  }
}
