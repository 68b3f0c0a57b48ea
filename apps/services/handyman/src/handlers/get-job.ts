import { handyman, type Input, type Output } from '@cus/contracts';
import { DomainError, sum } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { jobSummary } from '../store/job-view';
import { type JobPhoto, photosOfJob } from '../store/photos';
import { Job, JobStep } from '../store/tables';

interface Beside {
  readonly person_id: string;
  readonly unit: Output<typeof handyman.getJob>['unit'];
  readonly from_date: string;
  readonly to_date: string;
  readonly revision: number;
}

@Handles(handyman.getJob)
export class GetJobHandler {
  async handle({ jobId }: Input<typeof handyman.getJob>, { db, logRead }: QueryContext) {
    const job = await db.findOneBy(Job, { id: jobId });
    const [beside] = (await db.query(
      `select person_of(job.resident_id) as person_id, o.unit, o.from_date::text, o.to_date::text,
         coalesce((select revision from delivery where delivery_id = job.id), 0) as revision
       from job join taken_order o on o.centre_id = job.centre_id and o.order_id = job.order_id where job.id = $1`,
      [jobId],
    )) as Beside[];
    if (!job || !beside) throw new DomainError('not-found', 'handyman.job-not-found');
    const steps = await db.find(JobStep, { where: { jobId }, order: { at: 'ASC', id: 'ASC' } });
    const photos = await photosOfJob(db, jobId);
    logRead('resident', [beside.person_id]);
    return {
      ...jobSummary(job, { personId: beside.person_id, from: beside.from_date, to: beside.to_date }),
      unit: beside.unit,
      safetyTicked: job.safetyTicked,
      ...(job.startedAt && { startedAt: job.startedAt.toISOString() }),
      photos: [...job.photos, ...photos.map(photoView)],
      ...workOf(job),
      revision: beside.revision,
      steps: steps.map(stepView),
    };
  }
}

function workOf({ doneOn, quarters, materials, proof }: Job) {
  if (!doneOn || !quarters || !materials || !proof) return {};
  return {
    work: {
      doneOn,
      quarters,
      materials,
      materialGrosze: sum(materials.map((item) => item.costGrosze)),
      proof,
    },
  };
}

function photoView({ id, shows, sha256, addedAt, addedBy }: JobPhoto) {
  return { id, stage: shows, sha256, addedAt: addedAt.toISOString(), addedBy };
}

function stepView(step: JobStep) {
  return {
    action: step.action,
    at: step.at.toISOString(),
    byUserId: step.byUserId,
    ...(step.deviceAt && { deviceAt: step.deviceAt.toISOString() }),
    ...(step.note && { note: step.note }),
  };
}
