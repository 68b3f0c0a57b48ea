import { handyman, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockJob } from '../store/jobs';
import { reckonWork } from '../store/reckon-work';

@Handles(handyman.correctJob)
export class CorrectJobHandler {
  async handle(input: Input<typeof handyman.correctJob>, context: CommandContext) {
    const { quarters, materials, reason } = input;
    const locked = await lockJob(context.db, input.jobId, input.version);
    const { job } = locked;
    const doneOn = parseLocalDate(input.doneOn);
    const replaced = { doneOn: job.doneOn, quarters: job.quarters, materials: job.materials };
    const { proof } = await act(
      context,
      job,
      'correct',
      { doneOn, quarters, materials },
      { note: reason, facts: { replaced } },
    );
    if (!proof) throw new DomainError('conflict', 'handyman.job.not-allowed-in-state', { state: job.state });
    await reckonWork(context, locked, { doneOn, quarters, materials, proof });
    return { done: true as const };
  }
}
