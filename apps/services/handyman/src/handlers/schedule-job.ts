import { handyman, type Input } from '@cus/contracts';
import { obstacleTo } from '@cus/delivery';
import { type Actor, DomainError, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles, refusal } from '@cus/platform';
import { isOnlyFieldWorker } from '../domain/field-worker';
import { assertBeginsIn } from '../domain/half-days';
import { claimAllowance } from '../store/allowance';
import { act, lockJob } from '../store/jobs';
import type { Job } from '../store/tables';

type Wish = Input<typeof handyman.scheduleJob>;

@Handles(handyman.scheduleJob)
export class ScheduleJobHandler {
  async handle(input: Wish, context: CommandContext) {
    const { db, actor } = context;
    const date = parseLocalDate(input.date);
    const { job, order } = await lockJob(db, input.jobId, input.version);
    assertSchedulable(input, job, actor);
    assertBeginsIn(input.halfDay, input.startTime, date);
    const obstacle = order.closedOn
      ? 'order-closed'
      : obstacleTo(order, { performedOn: date, quantityMilli: 0 }, 0);
    if (obstacle) throw new DomainError('rule-broken', `handyman.${obstacle}`);
    await claimAllowance(db, {
      jobId: job.id,
      residentId: job.residentId,
      on: date,
      quarters: input.plannedQuarters,
      materialGrosze: input.plannedMaterialGrosze,
    });
    await act(context, job, 'schedule', scheduleColumns(input), {
      facts: { date, startTime: input.startTime, workerId: input.workerId },
    }).catch((error: unknown) => {
      throw refusal(error, {
        job_worker_free: () =>
          new DomainError('conflict', 'handyman.worker-busy', { date, startTime: input.startTime }),
      });
    });
    return { done: true as const };
  }
}

function assertSchedulable(input: Wish, job: Job, actor: Actor): void {
  if (!job.category) throw new DomainError('conflict', 'handyman.not-described');
  if (!input.workerId && !job.providerId) throw new DomainError('invalid', 'handyman.worker-required');
  if (isOnlyFieldWorker(actor) && input.workerId !== actor.userId)
    throw new DomainError('forbidden', 'handyman.only-for-oneself');
}

/** A new appointment begins afresh: nothing of an earlier attempt is carried into it. */
function scheduleColumns(input: Wish): Partial<Job> {
  return {
    scheduledOn: input.date,
    halfDay: input.halfDay,
    startTime: input.startTime,
    plannedQuarters: input.plannedQuarters,
    plannedMaterialGrosze: input.plannedMaterialGrosze,
    workerId: input.workerId ?? null,
    notDoneReason: null,
    safetyTicked: [],
    startedAt: null,
  };
}
