import { randomUUID } from 'node:crypto';
import { coordination as contract, type Input, type RawInput } from '@cus/contracts';
import { TestTown, type Caller } from '@cus/platform/testing';
import { coordination } from '../src';

type ReceiveRequest = RawInput<typeof contract.receiveRequest>;
type Content = RawInput<typeof contract.draftPlan>['content'];
type LineInput = NonNullable<Content['lines']>[number];

export const SITE = '0192f000-0000-7000-8000-00000000aaaa';

/** The service in a town of its own, with one person of each role. */
export async function coordinationTown() {
  const town = await TestTown.start([coordination]);
  const [intake, socialWorker, coordinator, organiser, manager] = await Promise.all([
    town.staff('intake'),
    town.staff('social-worker'),
    town.staff('coordinator'),
    town.staff('organiser'),
    town.staff('manager'),
  ]);
  return { town, intake, socialWorker, coordinator, organiser, manager };
}

export type CoordinationTown = Awaited<ReturnType<typeof coordinationTown>>;

export function aRequest(change: Partial<ReceiveRequest> = {}): ReceiveRequest {
  return {
    channel: 'phone',
    siteId: SITE,
    pillar: 'services',
    residentId: randomUUID(),
    reasonCodes: ['care-at-home'],
    receivedOn: '2026-03-02',
    ...change,
  };
}

export function aLine(change: Partial<LineInput> = {}): LineInput {
  return {
    serviceCode: 'respite-care',
    fulfilment: 'generic',
    unit: 'hour',
    quantityMilli: 40_000,
    from: '2026-04-01',
    to: '2026-09-30',
    feeBasisPoints: 0,
    ...change,
  };
}

export function aContent(change: Partial<Content> = {}): Content {
  return {
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
    goals: [{ key: 'rest', text: 'Opiekunka ma wolne popołudnia' }],
    lines: [aLine({ goalKey: 'rest' })],
    ...change,
  };
}

const AREAS: Input<typeof contract.recordAssessment>['areas'] = [
  { area: 'self-care', score: 3, note: 'mycie' },
];

/** A request that was received, taken on and assessed. */
export async function assessedRequest(worker: Caller, change: Partial<ReceiveRequest> = {}) {
  const received = await worker.call(contract.receiveRequest, aRequest({ assignToMe: true, ...change }));
  const assessed = await worker.call(contract.recordAssessment, {
    requestId: received.id,
    version: received.version,
    kind: 'interview',
    doneOn: '2026-03-05',
    areas: AREAS,
  });
  return { requestId: received.id, version: assessed.version };
}

/** A request whose person needs a plan. */
export async function qualifiedRequest(worker: Caller, change: Partial<ReceiveRequest> = {}) {
  const assessed = await assessedRequest(worker, change);
  const qualified = await worker.call(contract.qualifyRequest, {
    ...assessed,
    services: ['respite-care'],
    coordinationFrom: '2026-04-01',
    coordinationTo: '2026-09-30',
    on: '2026-03-06',
  });
  return { requestId: assessed.requestId, ...qualified };
}

/** A plan in force, written by the coordinator and approved by the organiser. */
export async function activePlan(
  { coordinator, organiser }: CoordinationTown,
  residentId = randomUUID(),
  content = aContent(),
) {
  const drafted = await coordinator.call(contract.draftPlan, { residentId, content, on: '2026-03-10' });
  return { residentId, ...(await bringIntoForce(coordinator, organiser, drafted.id, drafted.version)) };
}

/** Takes the open version of a plan through agreement and approval into force. */
export async function bringIntoForce(writer: Caller, approver: Caller, planId: string, version: number) {
  const agreed = await writer.call(contract.agreePlan, {
    planId,
    version,
    form: 'signature',
    on: '2026-03-20',
  });
  const approved = await approver.call(contract.approvePlan, {
    planId,
    version: agreed.version,
    on: '2026-03-21',
  });
  const published = await writer.call(contract.publishPlan, {
    planId,
    version: approved.version,
    on: '2026-04-01',
  });
  return { planId, ...published };
}

/** Events of a type that the service put out about one aggregate, oldest first. */
export async function eventsOf<T>(town: TestTown, type: string, aggregateId: string): Promise<T[]> {
  const rows = await town.sql<{ data: T }>(
    'select data from coordination.outbox where type = $1 and aggregate_id = $2 order by seq',
    [`pl.cus.coordination.${type}.v1`, aggregateId],
  );
  return rows.map((row) => row.data);
}

/** The code of the refusal a call ends with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'not refused',
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );
}
