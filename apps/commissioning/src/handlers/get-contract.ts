import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { CONTRACT_COLUMNS, CONTRACT_TABLES, withServiceCodes } from '../store/contract-view';
import { select } from '../store/query';

type Answer = RawOutput<typeof commissioning.getContract>;

@Handles(commissioning.getContract)
export class GetContractHandler {
  async handle(input: Input<typeof commissioning.getContract>, { db, actor }: QueryContext) {
    const [contract] = await select<Omit<Answer, 'amendments'>>(
      db,
      `select ${CONTRACT_COLUMNS} from ${CONTRACT_TABLES} where c.id = $1 and (c.mode = 'own-staff' or not $2::boolean)`,
      [input.contractId, seesOwnStaffOnly(actor)],
    );
    if (!contract) throw new DomainError('not-found', 'commissioning.contract-not-found');
    const amendments = await select<Answer['amendments'][number]>(
      db,
      'select version, amended_on, note, value_change_grosze, valid_to from contract_amendment where contract_id = $1 order by version limit 500',
      [input.contractId],
    );
    return { ...withServiceCodes(contract), amendments };
  }
}
