import type { handyman, Input } from '@cus/contracts';
import { sum, type LocalDate } from '@cus/kernel';
import type { CommandContext } from '@cus/platform';
import { jobQuantityMilli } from '../domain/job-quantity';
import { claimAllowance } from './allowance';
import { announce } from './announce';
import type { lockJob } from './jobs';
import type { Job } from './tables';

interface Work extends Pick<Input<typeof handyman.finishJob>, 'quarters' | 'materials'> {
  readonly doneOn: LocalDate;
  readonly proof: NonNullable<Job['proof']>;
}

/** Counts work that was done against the year of its person, and announces it as delivered. */
export async function reckonWork(
  context: CommandContext,
  locked: Awaited<ReturnType<typeof lockJob>>,
  { doneOn, quarters, materials, proof }: Work,
): Promise<void> {
  const { job, order } = locked;
  const materialGrosze = sum(materials.map((item) => item.costGrosze));
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
}
