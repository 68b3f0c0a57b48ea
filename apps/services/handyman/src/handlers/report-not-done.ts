import { handyman, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { releaseAllowance } from '../store/allowance';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.reportNotDone)
export class ReportNotDoneHandler {
  async handle(input: Input<typeof handyman.reportNotDone>, context: CommandContext) {
    const { job } = await lockJob(context.db, input.jobId);
    await releaseAllowance(context.db, job.id);
    await act(
      context,
      job,
      'report-not-done',
      { notDoneReason: input.reason },
      { deviceAt: input.deviceAt, note: input.note, facts: { reason: input.reason, date: job.scheduledOn } },
    );
    return { done: true as const };
  }
}
