import { randomUUID } from 'node:crypto';
import { commissioning, handyman } from '@cus/contracts';
import { grayJpeg } from '@cus/delivery/testing';
import { eventually, type Caller } from '@cus/platform/testing';
import { PERIOD, type MainJob, type People } from './main-job';

/** Ids of the pictures of work, and the repair one of them shows. */
export interface Photographed {
  readonly jobId: string;
  /** Of the picture of the card and of that of the repair: two services, one id. */
  readonly photoId: string;
  /** Base64 of both. */
  readonly jpeg: string;
}

const DAY = '2026-03-16';

/** Adds a picture of the visit's card, and one of a repair that own staff has begun. */
export async function photograph(
  people: People,
  worker: Caller,
  { deliveryId, residentId }: MainJob,
): Promise<Photographed> {
  const jpeg = grayJpeg(222).toString('base64');
  const photoId = randomUUID();
  await people.provider.call(commissioning.addDeliveryPhoto, { deliveryId, jpeg }, photoId);
  const orderId = await repairOrdered(people, residentId);
  const jobId = await begun(people, worker, orderId);
  await worker.call(handyman.addPhoto, { jobId, stage: 'before', jpeg }, photoId);
  return { jobId, photoId, jpeg };
}

async function repairOrdered({ organiser }: People, residentId: string): Promise<string> {
  const { lineIds } = await organiser.call(commissioning.signContract, {
    number: `W/${randomUUID().slice(0, 8)}`,
    mode: 'own-staff',
    signedOn: '2026-01-05',
    validFrom: '2026-01-05',
    validTo: '2026-12-31',
    funder: 'own-budget',
    valueLimitGrosze: 1_000_000,
    lines: [{ serviceCode: 'handyman', unit: 'job', unitPriceGrosze: 12_000 }],
  });
  const { id: orderId } = await organiser.call(commissioning.placeOrder, {
    contractLineId: lineIds[0] as string,
    residentId,
    fulfilment: 'handyman',
    quantityMilli: 1_000,
    ...PERIOD,
    orderedOn: '2026-02-26',
  });
  await organiser.call(commissioning.acceptOrder, { orderId, version: 1, acceptedOn: '2026-02-27' });
  return orderId;
}

async function begun({ organiser }: People, worker: Caller, orderId: string): Promise<string> {
  const job = await eventually(
    async () =>
      (await organiser.call(handyman.listUnscheduledJobs, { limit: 200 })).items.find(
        (each) => each.orderId === orderId,
      ),
    Boolean,
  );
  const jobId = job?.id as string;
  const repair = { category: 'tap-and-seal', description: 'Cieknie kran w kuchni' };
  await organiser.call(handyman.describeJob, { jobId, version: 1, ...repair });
  await organiser.call(handyman.scheduleJob, {
    jobId,
    version: 2,
    date: DAY,
    halfDay: 'morning',
    startTime: '08:00',
    plannedQuarters: 4,
    workerId: worker.actor.userId,
  });
  await worker.call(handyman.setOff, { jobId });
  await worker.call(handyman.arrive, { jobId });
  return jobId;
}
