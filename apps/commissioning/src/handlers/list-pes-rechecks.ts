import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { addDays } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listPesRechecks>['items'][number];

@Handles(commissioning.listPesRechecks)
export class ListPesRechecksHandler {
  async handle(input: Input<typeof commissioning.listPesRechecks>, { db, now }: QueryContext) {
    const asOf = dayOr(input.asOf, now);
    const items = await select<Item>(
      db,
      `select contract_id, contract_number, mode, pes, provider_id, provider_name, valid_to, covered_until, covered_until < $1::date as expired
       from (
         select c.id as contract_id, c.number as contract_number, c.mode, c.pes, c.provider_id, p.name as provider_name, c.valid_to,
           greatest((c.frozen_evidence ->> 'expiresOn')::date,
             (select max(coalesce(e.expires_on, '2199-12-31')) from pes_evidence e where e.provider_id = c.provider_id)) as covered_until
         from contract c join provider p on p.id = c.provider_id
         where c.pes and c.state = 'active' and c.valid_to >= $1::date
       ) t
       where covered_until <= $2::date and covered_until < valid_to order by covered_until, contract_number limit 500`,
      [asOf, addDays(asOf, input.withinDays)],
    );
    return { items };
  }
}
