import { coordination, type Input, type RawOutput } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { residentAsked } from '../store/residents';
import { IMPORTANT_KINDS, type TimelineKind } from '../store/timeline';
import { TimelineRow } from '../store/timeline-tables';
import { withoutNulls } from '../store/without-nulls';

type Entry = RawOutput<typeof coordination.listResidentTimeline>['items'][number];

const SORT = new Keyset({ 't.on_date': 'date', 't.id': 'uuid' }, 'desc');

@Handles(coordination.listResidentTimeline)
export class ListResidentTimelineHandler {
  async handle(input: Input<typeof coordination.listResidentTimeline>, { db, logRead }: QueryContext) {
    const { kinds, importantOnly, limit } = input;
    const residentId = await residentAsked(db, input.residentId);
    const query = db
      .createQueryBuilder(TimelineRow, 't')
      .where('t.resident_id = :residentId', { residentId });
    if (kinds) query.andWhere('t.kind = any(:kinds)', { kinds });
    if (importantOnly) query.andWhere('t.kind = any(:important)', { important: IMPORTANT_KINDS });
    const rows = await SORT.read(query, input.cursor, limit);
    logRead('resident', [residentId]);
    const page = SORT.page(rows, limit, (row) => [row.on, row.id]);
    return { ...page, items: page.items.map(entryOf) };
  }
}

function entryOf(row: TimelineRow): Entry {
  const { recordedAt, actorId, amountGrosze, kind, ...fact } = row;
  return {
    ...withoutNulls(fact),
    kind: kind as TimelineKind,
    recordedAt: recordedAt.toISOString(),
    important: IMPORTANT_KINDS.includes(kind as TimelineKind),
    ...(actorId === null ? {} : { by: actorId }),
    ...(amountGrosze === null ? {} : { amountGrosze: Number(amountGrosze) }),
  };
}
