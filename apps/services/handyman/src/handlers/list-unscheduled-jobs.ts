import { handyman, type Input } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { listJobs } from '../store/list-jobs';

/** The most pressing first: those whose order ends soonest. */
const SORT = new Keyset({ 'o.to_date': 'date', 'job.id': 'uuid' });

@Handles(handyman.listUnscheduledJobs)
export class ListUnscheduledJobsHandler {
  async handle(input: Input<typeof handyman.listUnscheduledJobs>, context: QueryContext) {
    return listJobs(context, {
      where: `job.state in ('to-schedule', 'not-done')`,
      values: [],
      sort: SORT,
      sortKey: 'o.to_date::text',
      ...input,
    });
  }
}
