import { handyman, type Input } from '@cus/contracts';
import { DomainError, parseInstant, parseLocalDate, sum, warsawDateOf } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { jobStates } from '../domain/job-states';
import { act, lockJob } from '../store/jobs';
import { type JobPhoto, photosOfJob } from '../store/photos';
import { reckonWork } from '../store/reckon-work';
import type { Job } from '../store/tables';

/** Ways the recipient takes part in; an office note is no proof of a visit. */
const PROOFS: readonly string[] = ['recipient-tap', 'signature', 'code'];

@Handles(handyman.finishJob)
export class FinishJobHandler {
  async handle(input: Input<typeof handyman.finishJob>, context: CommandContext) {
    const { quarters, materials, proof } = input;
    const locked = await lockJob(context.db, input.jobId);
    const { job } = locked;
    jobStates.next(job.state, 'finish');
    const doneOn = parseLocalDate(input.doneOn ?? dayOfWork(job, proof.deviceAt));
    const materialGrosze = sum(materials.map((item) => item.costGrosze));
    await act(
      context,
      job,
      'finish',
      { doneOn, quarters, materials, proof },
      { deviceAt: proof.deviceAt, facts: { doneOn, quarters, materialGrosze } },
    );
    assertFinishable(job, await photosOfJob(context.db, job.id), proof.method);
    await reckonWork(context, locked, { doneOn, quarters, materials, proof });
    return { done: true as const };
  }
}

/** What the worker's device says: a job may be done on another day than the one it was scheduled for. */
function dayOfWork(job: Job, deviceAt: string | undefined): string {
  return deviceAt ? warsawDateOf(parseInstant(deviceAt)) : (job.scheduledOn ?? '');
}

function assertFinishable(job: Job, photos: readonly JobPhoto[], proofMethod: string): void {
  if (!job.startedAt) throw new DomainError('conflict', 'handyman.work-not-started');
  const shown = [...job.photos.map((photo) => photo.stage), ...photos.map((photo) => photo.shows)];
  for (const stage of ['before', 'after'] as const) {
    if (!shown.includes(stage)) throw new DomainError('rule-broken', 'handyman.photo-missing', { stage });
  }
  if (!PROOFS.includes(proofMethod))
    throw new DomainError('invalid', 'handyman.proof-not-accepted', { method: proofMethod });
}
