import { handyman, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.arrive)
export class ArriveHandler {
  async handle(input: Input<typeof handyman.arrive>, context: CommandContext) {
    const { job } = await lockJob(context.db, input.jobId);
    await act(context, job, 'arrive', {}, { deviceAt: input.deviceAt });
    return { done: true as const };
  }
}
