import { handyman, type Input } from '@cus/contracts';
import { DomainError, instantOf, parseLocalDate, warsawDateOf } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { categoryOn } from '../domain/repair-categories';
import { releaseAllowance } from '../store/allowance';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.redirectJob)
export class RedirectJobHandler {
  async handle(input: Input<typeof handyman.redirectJob>, context: CommandContext) {
    const { job } = await lockJob(context.db, input.jobId);
    const day = job.scheduledOn ? parseLocalDate(job.scheduledOn) : warsawDateOf(instantOf(context.now));
    const { redirectTo, clause } = categoryOn(input.category, day);
    if (!redirectTo)
      throw new DomainError('invalid', 'handyman.category-allowed', { category: input.category });
    await releaseAllowance(context.db, job.id);
    await act(
      context,
      job,
      'redirect',
      { category: input.category, redirectTo },
      { deviceAt: input.deviceAt, facts: { category: input.category, redirectTo } },
    );
    return { redirectTo, clause };
  }
}
