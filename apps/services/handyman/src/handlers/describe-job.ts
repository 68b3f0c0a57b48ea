import { handyman, type Input } from '@cus/contracts';
import { instantOf, warsawDateOf } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { assertNamesNobody } from '../domain/description';
import { categoryOn } from '../domain/repair-categories';
import { releaseAllowance } from '../store/allowance';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.describeJob)
export class DescribeJobHandler {
  async handle(input: Input<typeof handyman.describeJob>, context: CommandContext) {
    const { category: code, description } = input;
    assertNamesNobody(description);
    const { job } = await lockJob(context.db, input.jobId, input.version);
    const category = categoryOn(code, warsawDateOf(instantOf(context.now)));
    if (category.allowed) {
      await act(context, job, 'describe', { category: code, description }, { facts: { category: code } });
      return { outcome: 'described' as const };
    }
    const redirectTo = category.redirectTo ?? null;
    await releaseAllowance(context.db, job.id);
    await act(
      context,
      job,
      'redirect',
      { category: code, description, redirectTo },
      { facts: { category: code, redirectTo } },
    );
    return { outcome: 'redirected' as const, redirectTo: category.redirectTo, clause: category.clause };
  }
}
