import { handyman, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { listJobs } from '../store/list-jobs';

@Handles(handyman.listDayJobs)
export class ListDayJobsHandler {
  async handle(input: Input<typeof handyman.listDayJobs>, context: QueryContext) {
    return listJobs(context, {
      where: 'job.scheduled_on = $1 and ($2::uuid is null or job.worker_id = $2)',
      values: [input.date, input.workerId ?? null],
      sortKey: 'job.start_time::text',
      ...input,
    });
  }
}
