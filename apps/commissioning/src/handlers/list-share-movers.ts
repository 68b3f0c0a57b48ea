import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { personOf } from '@cus/delivery';
import { Handles, type QueryContext } from '@cus/platform';
import { figureOf, judge } from '../domain/share-figures';
import { dayOr } from '../domain/today';
import { select } from '../store/query';
import { shareProject, shareSums } from '../store/share-sums';

type Item = RawOutput<typeof commissioning.listShareMovers>['items'][number];
type Pending = Omit<Item, 'basisPointsAfter' | 'aboveAfter'>;

@Handles(commissioning.listShareMovers)
export class ListShareMoversHandler {
  async handle(input: Input<typeof commissioning.listShareMovers>, { db, now, logRead }: QueryContext) {
    const project = await shareProject(db, input.projectId);
    const sums = await shareSums(db, dayOr(input.asOf, now));
    const today = figureOf(
      { scope: 'project', measure: 'accepted', withVaccinations: input.withVaccinations },
      sums,
      project,
    );
    const pending = await select<Pending>(
      db,
      `select o.id as order_id, o.contract_id, c.number as contract_number, o.mode, c.pes, ${personOf('o.resident_id')} as resident_id, o.service_code, o.state,
         o.value_grosze - o.accepted_grosze as pending_grosze
       from contract c join orders o on o.contract_id = c.id
       where c.project_id = $1 and c.cost_category = 'service' and ($2::boolean or not c.vaccination)
         and o.state in ('offered', 'accepted', 'in-delivery') and o.value_grosze > o.accepted_grosze
       order by pending_grosze desc, o.id limit $3`,
      [project.id, input.withVaccinations, input.limit],
    );
    logRead('resident', [...new Set(pending.map((order) => order.residentId))]);
    return {
      items: pending.map((order): Item => {
        const after = judge(
          today.numeratorGrosze + (order.pes ? order.pendingGrosze : 0),
          today.denominatorGrosze + order.pendingGrosze,
          project.shareThresholdBp,
        );
        return {
          ...order,
          ...('basisPoints' in after ? { basisPointsAfter: after.basisPoints } : {}),
          aboveAfter: after.above,
        };
      }),
    };
  }
}
