import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { staysFrom } from '../store/flats';
import { knowsWhoLivesThere } from '../domain/who-lives-there';

@Handles(housing.previewFlatClosing)
export class PreviewFlatClosingHandler {
  async handle(
    { flatId, closedFrom }: Input<typeof housing.previewFlatClosing>,
    { db, actor, logRead }: QueryContext,
  ) {
    const [flat] = (await db.query(
      `select count(p.id)::int as places from flat f
       left join place p on p.centre_id = f.centre_id and p.flat_id = f.id and (p.closed_from is null or p.closed_from > $2)
       where f.id = $1 group by f.id`,
      [flatId, closedFrom],
    )) as { places: number }[];
    if (!flat) throw new DomainError('not-found', 'housing.flat-not-found');
    const stays = await staysFrom(db, flatId, closedFrom);
    const named = knowsWhoLivesThere(actor);
    if (named)
      logRead(
        'resident',
        stays.map(({ residentId }) => residentId),
      );
    return {
      places: flat.places,
      stays: stays.map(({ stayId, residentId, until, ...stay }) => ({
        ...stay,
        ...(until !== null && { until }),
        ...(named && { stayId, residentId }),
      })),
    };
  }
}
