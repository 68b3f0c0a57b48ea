import { handyman, type Input } from '@cus/contracts';
import { parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { releaseAllowance } from '../store/allowance';
import { announce } from '../store/announce';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.withdrawJob)
export class WithdrawJobHandler {
  async handle(input: Input<typeof handyman.withdrawJob>, context: CommandContext) {
    const locked = await lockJob(context.db, input.jobId, input.version);
    const { doneOn, proof } = locked.job;
    await releaseAllowance(context.db, input.jobId);
    await act(context, locked.job, 'withdraw', {}, { note: input.reason });
    if (doneOn && proof)
      await announce(context, locked, {
        performedOn: parseLocalDate(doneOn),
        quantityMilli: 0,
        extraGrosze: 0,
        proof,
      });
    return { done: true as const };
  }
}
