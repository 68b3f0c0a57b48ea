import { handyman, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.setOff)
export class SetOffHandler {
  async handle(input: Input<typeof handyman.setOff>, context: CommandContext) {
    const { job } = await lockJob(context.db, input.jobId);
    await act(context, job, 'set-off', {}, { deviceAt: input.deviceAt });
    return { done: true as const };
  }
}
