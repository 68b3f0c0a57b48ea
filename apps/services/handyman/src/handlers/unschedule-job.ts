import { handyman, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { releaseAllowance } from '../store/allowance';
import { act, lockJob, UNSCHEDULED } from '../store/jobs';

@Handles(handyman.unscheduleJob)
export class UnscheduleJobHandler {
  async handle(input: Input<typeof handyman.unscheduleJob>, context: CommandContext) {
    const { job } = await lockJob(context.db, input.jobId, input.version);
    await releaseAllowance(context.db, job.id);
    await act(context, job, 'unschedule', UNSCHEDULED);
    return { done: true as const };
  }
}
