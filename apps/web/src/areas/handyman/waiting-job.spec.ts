import { handyman, type Output } from '@cus/contracts';
import type { Parcel } from '../../outbox/outbox';
import { jobAfter } from './waiting-job';

const JOB: Output<typeof handyman.getJob> = {
  id: '0192f000-0000-7000-8000-0000000000c1',
  orderId: '0192f000-0000-7000-8000-0000000000c2',
  residentId: '0192f000-0000-7000-8000-0000000000c3',
  state: 'scheduled',
  version: 3,
  from: '2026-11-01',
  to: '2026-12-31',
  unit: 'job',
  safetyTicked: [],
  photos: [],
  revision: 0,
  steps: [],
};

const kept = (operationId: string, body: Parcel['body'] = {}): Parcel => ({
  key: operationId,
  subject: JOB.id,
  operationId,
  url: '/api/x',
  body,
  madeAt: '2026-11-23T09:00:00.000Z',
});

describe('a job whose steps wait on the phone', () => {
  it('is as far as its worker has come', () => {
    const steps = [
      kept(handyman.setOff.id),
      kept(handyman.arrive.id),
      kept(handyman.startWork.id, { deviceAt: '2026-11-23T09:05:00.000Z' }),
      kept(handyman.addPhoto.id, { stage: 'before' }),
    ];
    expect(jobAfter(JOB, steps)).toMatchObject({
      state: 'on-site',
      startedAt: '2026-11-23T09:05:00.000Z',
    });
    expect(jobAfter(JOB, [...steps, kept(handyman.finishJob.id)]).state).toBe('done');
  });

  it('shows why it could not be done', () => {
    const after = jobAfter(JOB, [kept(handyman.reportNotDone.id, { reason: 'nobody-at-home' })]);
    expect(after).toMatchObject({ state: 'not-done', notDoneReason: 'nobody-at-home' });
  });

  it('is not changed by a step this phone does not know', () => {
    expect(jobAfter(JOB, [kept('handyman.something-new')])).toEqual(JOB);
  });
});
