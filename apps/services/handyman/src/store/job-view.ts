import type { handyman, Output } from '@cus/contracts';
import type { Job } from './tables';

type Summary = Output<typeof handyman.listDayJobs>['items'][number];

/** What the answer needs beside the job's own row. */
export interface JobContext {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** A job as lists show it; the resident is whoever the record belongs to today. */
export function jobSummary(job: Job, { personId, from, to }: JobContext): Summary {
  return {
    id: job.id,
    orderId: job.orderId,
    residentId: personId,
    state: job.state,
    version: job.version,
    from,
    to,
    ...(job.providerId && { providerId: job.providerId }),
    ...(job.category && { category: job.category }),
    ...(job.description && { description: job.description }),
    ...(job.notDoneReason && { notDoneReason: job.notDoneReason as NonNullable<Summary['notDoneReason']> }),
    ...(job.redirectTo && { redirectTo: job.redirectTo }),
    ...scheduleOf(job),
  };
}

function scheduleOf(job: Job): Pick<Summary, 'schedule'> {
  const { scheduledOn, halfDay, startTime, plannedQuarters, plannedMaterialGrosze, workerId } = job;
  if (!scheduledOn || !halfDay || !startTime || !plannedQuarters) return {};
  return {
    schedule: {
      date: scheduledOn,
      halfDay,
      startTime: startTime.slice(0, 5),
      plannedQuarters,
      plannedMaterialGrosze: plannedMaterialGrosze ?? 0,
      ...(workerId && { workerId }),
    },
  };
}
