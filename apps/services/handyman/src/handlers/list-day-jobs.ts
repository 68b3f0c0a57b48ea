import { handyman, type Input } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { listJobs } from '../store/list-jobs';

const SORT = new Keyset({ 'job.start_time': 'time', 'job.id': 'uuid' });

@Handles(handyman.listDayJobs)
export class ListDayJobsHandler {
  async handle(input: Input<typeof handyman.listDayJobs>, context: QueryContext) {
    return listJobs(context, {
      where: 'job.scheduled_on = $1 and ($2::uuid is null or job.worker_id = $2)',
      values: [input.date, input.workerId ?? null],
      sort: SORT,
      sortKey: 'job.start_time::text',
      ...input,
    });
  }
}
