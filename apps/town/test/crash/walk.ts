import { randomUUID } from 'node:crypto';
import { commissioning, handyman, housing } from '@cus/contracts';
import { grayJpeg } from '@cus/delivery/testing';
import { eventually, type Caller } from '@cus/platform/testing';
import {
  contractWithPes,
  needToPlan,
  openSite,
  peopleOf,
  PERIOD,
  RESPITE_CARE,
  UNIT_PRICE,
  type CallerSource,
  type People,
} from '../support/main-job';

/** What one walk through the main job told the product, and what must therefore be found. */
export interface Walked {
  readonly residentId: string;
  readonly projectId: string;
  readonly manager: Caller;
  readonly pesContractId: string;
  readonly ownContractId: string;
}

const JOB_PRICE = 12_000;
const JOB_MATERIAL = 2_550;
const NIGHT_PRICE = 8_000;
const NIGHTS_ORDERED = 100;
/** From the evening of 10 March to the end of the month. */
const NIGHTS_IN_MARCH = 22;
const PATIENCE_MS = 120_000;
const PICTURES = {
  before: grayJpeg(200).toString('base64'),
  after: grayJpeg(240).toString('base64'),
};

const grosze = (milli: number) => (UNIT_PRICE * milli) / 1_000;
const [KEPT, SHORTENED_FROM, SHORTENED_TO, TAKEN_BACK] = [2_000, 1_500, 1_000, 3_000].map(grosze) as [
  number,
  number,
  number,
  number,
];
const JOB = JOB_PRICE + JOB_MATERIAL;
const NIGHTS = NIGHT_PRICE * NIGHTS_IN_MARCH;

/** Every ledger line of the two contracts of a walk, by kind: worked out here, from prices and amounts alone. */
export const LEDGER = {
  pes: {
    contracted: [50_000_000],
    ordered: [grosze(40_000)],
    delivered: [KEPT, SHORTENED_FROM, -SHORTENED_FROM, SHORTENED_TO, TAKEN_BACK, -TAKEN_BACK],
    accepted: [KEPT, SHORTENED_TO],
    paid: [KEPT, SHORTENED_TO],
  },
  own: {
    contracted: [20_000_000],
    // The material came on top of what the job was ordered for.
    ordered: [JOB_PRICE, JOB_MATERIAL, NIGHT_PRICE * NIGHTS_ORDERED],
    delivered: [JOB, NIGHTS],
    accepted: [JOB, NIGHTS],
    paid: [JOB, NIGHTS],
  },
} as const;

/** How often each fact stands in the resident's timeline. */
export const TIMELINE = {
  'request-received': 1,
  'request-assigned': 1,
  'needs-assessed': 1,
  'request-qualified': 1,
  'plan-drafted': 1,
  'plan-agreed': 1,
  'plan-approved': 1,
  'plan-published': 1,
  'order-offered': 3,
  'order-accepted': 3,
  'order-closed': 1,
  'delivery-disputed': 1,
  'delivery-answered': 1,
  'delivery-accepted': 4,
} as const;

const REPAIR = { ...RESPITE_CARE, serviceCode: 'handyman', fulfilment: 'handyman', unit: 'job' } as const;
const FLAT = {
  ...RESPITE_CARE,
  serviceCode: 'supported-flat',
  fulfilment: 'housing',
  unit: 'night',
} as const;
const LINES = [
  RESPITE_CARE,
  { ...REPAIR, quantityMilli: 1_000 },
  { ...FLAT, quantityMilli: NIGHTS_ORDERED * 1_000 },
];

/** Plan, three orders, visits of an NGO, a repair and nights of own staff, all accepted, settled, paid and frozen. */
export async function walk(callers: CallerSource): Promise<Walked> {
  const people = await peopleOf(callers);
  const worker = await callers.staff('field-worker');
  const pes = await contractWithPes(people, false);
  const own = await ownContract(people, pes.projectId);
  const { siteId } = await openSite(people);
  const { residentId, planId } = await needToPlan(people, siteId, LINES);
  const order = await ordersTaken(people, planId, residentId, {
    'respite-care': pes.contractLineId,
    handyman: own.jobLineId,
    'supported-flat': own.nightLineId,
  });
  await Promise.all([
    visits(people, order('respite-care')),
    repair(people, worker, order('handyman')),
    nights(people, residentId, order('supported-flat')),
  ]);
  await settle(people, pes.contractId, people.provider);
  await settle(people, own.contractId, people.organiser);
  await people.organiser.call(commissioning.freezeShareMonth, { projectId: pes.projectId, month: '2026-03' });
  return {
    residentId,
    projectId: pes.projectId,
    manager: people.manager,
    pesContractId: pes.contractId,
    ownContractId: own.contractId,
  };
}

async function ownContract({ organiser }: People, projectId: string) {
  const contract = await organiser.call(commissioning.signContract, {
    number: `W/${randomUUID().slice(0, 8)}`,
    mode: 'own-staff',
    signedOn: '2026-01-05',
    validFrom: '2026-01-05',
    validTo: '2026-12-31',
    projectId,
    funder: 'european-social-fund',
    valueLimitGrosze: 20_000_000,
    lines: [
      { serviceCode: 'handyman', unit: 'job', unitPriceGrosze: JOB_PRICE, extraLimitGrosze: 30_000 },
      { serviceCode: 'supported-flat', unit: 'night', unitPriceGrosze: NIGHT_PRICE },
    ],
  });
  const [jobLineId, nightLineId] = contract.lineIds as [string, string];
  return { contractId: contract.id, jobLineId, nightLineId };
}

/** Orders every line of the plan as soon as it has arrived; gives the order of a service. */
async function ordersTaken(
  { organiser, provider }: People,
  planId: string,
  residentId: string,
  contractLines: Readonly<Record<string, string>>,
): Promise<(serviceCode: string) => string> {
  const demand = await eventually(
    async () => (await organiser.call(commissioning.listDemand, { planId })).items,
    (items) => items.length === LINES.length,
    PATIENCE_MS,
  );
  const orders = new Map<string, string>();
  for (const { planLineId, serviceCode, quantityMilli } of demand) {
    const { id: orderId } = await organiser.call(commissioning.placeOrder, {
      contractLineId: contractLines[serviceCode] as string,
      planLineId,
      residentId,
      quantityMilli,
      ...PERIOD,
      orderedOn: '2026-02-26',
    });
    const taker = serviceCode === 'respite-care' ? provider : organiser;
    await taker.call(commissioning.acceptOrder, { orderId, version: 1, acceptedOn: '2026-02-27' });
    orders.set(serviceCode, orderId);
  }
  return (serviceCode) => orders.get(serviceCode) as string;
}

/** One visit stands, one is disputed and shortened, one is taken back. */
async function visits({ organiser, provider }: People, orderId: string): Promise<void> {
  const work = (performedOn: string, quantityMilli: number) => ({
    performedOn,
    quantityMilli,
    proof: { method: 'recipient-tap' as const },
  });
  const record = (on: string, milli: number) =>
    provider.call(commissioning.recordDelivery, { orderId, ...work(on, milli) });
  const kept = await record('2026-03-10', 2_000);
  const shortened = await record('2026-03-12', 1_500);
  const takenBack = await record('2026-03-13', 3_000);
  await organiser.call(commissioning.disputeDelivery, {
    deliveryId: shortened.id,
    version: 1,
    reason: 'wrong-quantity',
  });
  await provider.call(commissioning.correctDelivery, {
    deliveryId: shortened.id,
    version: 2,
    ...work('2026-03-12', 1_000),
  });
  await provider.call(commissioning.withdrawDelivery, { deliveryId: takenBack.id, version: 1 });
  await accept(organiser, [
    { deliveryId: kept.id, version: 1 },
    { deliveryId: shortened.id, version: 3 },
  ]);
}

async function repair(people: People, worker: Caller, orderId: string): Promise<void> {
  const { coordinator } = people;
  const job = await eventually(
    async () =>
      (await coordinator.call(handyman.listUnscheduledJobs, { limit: 200 })).items.find(
        (each) => each.orderId === orderId,
      ),
    Boolean,
    PATIENCE_MS,
  );
  const jobId = job?.id as string;
  const { safetyList: safety } = await coordinator.call(handyman.listCategories, { on: '2026-03-16' });
  await coordinator.call(handyman.describeJob, {
    jobId,
    version: 1,
    category: 'tap-and-seal',
    description: 'Cieknie kran w kuchni',
  });
  await coordinator.call(handyman.scheduleJob, {
    jobId,
    version: 2,
    date: '2026-03-16',
    halfDay: 'morning',
    startTime: '08:00',
    plannedQuarters: 4,
    workerId: worker.actor.userId,
  });
  await worker.call(handyman.setOff, { jobId });
  await worker.call(handyman.arrive, { jobId });
  await worker.call(handyman.startWork, { jobId, safety });
  for (const stage of ['before', 'after'] as const)
    await worker.call(handyman.addPhoto, { jobId, stage, jpeg: PICTURES[stage] });
  await worker.call(handyman.finishJob, {
    jobId,
    quarters: 4,
    materials: [{ name: 'uszczelka', costGrosze: JOB_MATERIAL, receipt: 'paragon/1' }],
    proof: { method: 'signature' },
  });
  await acceptProved(people, orderId);
}

async function nights(people: People, residentId: string, orderId: string): Promise<void> {
  const { organiser, coordinator } = people;
  const { id: flatId } = await organiser.call(housing.registerFlat, {
    name: 'Mieszkanie próbne',
    kind: 'supported',
    audiences: ['senior'],
    openFrom: '2021-01-01',
    address: { street: 'ul. Makietowa', building: '3', postalCode: '27-200', town: 'Starachowice' },
    concealed: false,
    fullFeeGrosze: 120_000,
  });
  const { id: placeId } = await organiser.call(housing.addPlace, {
    flatId,
    label: 'łóżko',
    openFrom: '2021-01-01',
  });
  const key = randomUUID();
  const paper = { reference: 'CUS/1', on: '2026-03-01' };
  // Refused until the order has reached the flats.
  const { id: stayId } = await eventually(
    () =>
      coordinator.call(
        housing.grantPlace,
        { residentId, placeId, orderId, from: '2026-03-10', housingContract: paper, decision: paper },
        key,
      ),
    Boolean,
    PATIENCE_MS,
  );
  await coordinator.call(housing.moveIn, { stayId, version: 1, on: '2026-03-10' });
  await coordinator.call(housing.reportNights, {
    month: '2026-03',
    proof: { method: 'attendance-list' },
  });
  await acceptProved(people, orderId);
}

async function acceptProved({ organiser }: People, orderId: string): Promise<void> {
  const [delivery] = await eventually(
    async () => (await organiser.call(commissioning.listDeliveries, { orderId })).items,
    (items) => items.length === 1,
    PATIENCE_MS,
  );
  await accept(organiser, [{ deliveryId: delivery?.id as string, version: 1 }]);
}

async function accept(organiser: Caller, deliveries: { deliveryId: string; version: number }[]) {
  await organiser.call(commissioning.acceptDeliveries, { deliveries });
}

async function settle({ organiser, manager }: People, contractId: string, biller: Caller): Promise<void> {
  const { id: settlementId } = await organiser.call(commissioning.settleMonth, {
    contractId,
    month: '2026-03',
    settledOn: '2026-04-02',
  });
  const { orders } = await organiser.call(commissioning.getSettlement, { settlementId });
  await biller.call(commissioning.matchInvoice, {
    settlementId,
    version: 1,
    number: 'FV/3/2026',
    issuedOn: '2026-04-03',
    lines: orders.map(({ orderId, settledGrosze }) => ({ orderId, amountGrosze: settledGrosze })),
  });
  await manager.call(commissioning.markPaid, { settlementId, version: 2, paidOn: '2026-04-10' });
}
