import { handyman, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate, sum } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { jobQuantityMilli } from '../domain/job-quantity';
import { claimAllowance } from '../store/allowance';
import { announce } from '../store/announce';
import { act, lockJob } from '../store/jobs';

@Handles(handyman.correctJob)
export class CorrectJobHandler {
  async handle(input: Input<typeof handyman.correctJob>, context: CommandContext) {
    const { quarters, materials, reason } = input;
    const locked = await lockJob(context.db, input.jobId, input.version);
    const { job, order } = locked;
    const doneOn = parseLocalDate(input.doneOn);
    const materialGrosze = sum(materials.map((item) => item.costGrosze));
    const replaced = { doneOn: job.doneOn, quarters: job.quarters, materials: job.materials };
    const { proof } = await act(
      context,
      job,
      'correct',
      { doneOn, quarters, materials },
      { note: reason, facts: { replaced } },
    );
    if (!proof) throw new DomainError('conflict', 'handyman.job.not-allowed-in-state', { state: job.state });
    await claimAllowance(context.db, {
      jobId: job.id,
      residentId: job.residentId,
      on: doneOn,
      quarters,
      materialGrosze,
    });
    await announce(context, locked, {
      performedOn: doneOn,
      quantityMilli: jobQuantityMilli(order.unit, quarters),
      extraGrosze: materialGrosze,
      proof,
    });
    return { done: true as const };
  }
}
