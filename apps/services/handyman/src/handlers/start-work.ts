import { handyman, type Input } from '@cus/contracts';
import { instantOf, parseLocalDate, warsawDateOf } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { assertSafetyTicked } from '../domain/safety-list';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.startWork)
export class StartWorkHandler {
  async handle(input: Input<typeof handyman.startWork>, context: CommandContext) {
    const { job } = await lockJob(context.db, input.jobId);
    const day = job.scheduledOn ? parseLocalDate(job.scheduledOn) : warsawDateOf(instantOf(context.now));
    assertSafetyTicked(input.safety, day);
    await act(
      context,
      job,
      'start-work',
      { safetyTicked: [...new Set(input.safety)], startedAt: context.now },
      { deviceAt: input.deviceAt, facts: { safety: input.safety } },
    );
    return { done: true as const };
  }
}
