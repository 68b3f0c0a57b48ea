import { randomUUID } from 'node:crypto';
import { commissioning, coordination, registry, type RawInput } from '@cus/contracts';
import { eventually, type Caller, type TestTown } from '@cus/platform/testing';

/** The people of the main job, in one centre. */
export interface People {
  readonly intake: Caller;
  readonly coordinator: Caller;
  readonly organiser: Caller;
  readonly manager: Caller;
  readonly provider: Caller;
  readonly administrator: Caller;
}

/** Ids of everything one walk through the main job left behind. */
export interface MainJob {
  readonly providerId: string;
  readonly projectId: string;
  readonly contractId: string;
  readonly contractLineId: string;
  readonly siteId: string;
  readonly residentId: string;
  readonly requestId: string;
  readonly planId: string;
  readonly planLineId: string;
  readonly orderId: string;
  readonly deliveryId: string;
  readonly settlementId: string;
  /** Value of the one visit, in grosze. */
  readonly amountGrosze: number;
  /** Texts that stand nowhere else: found in a stranger's answer, they are a leak. */
  readonly canaries: readonly string[];
}

type PlanLine = NonNullable<RawInput<typeof coordination.draftPlan>['content']['lines']>[number];

export const PERIOD = { from: '2026-03-02', to: '2026-06-30' };
export const UNIT_PRICE = 6_250;
const VISIT_MILLI = 2_000;

export const RESPITE_CARE: PlanLine = {
  serviceCode: 'respite-care',
  fulfilment: 'generic',
  unit: 'hour',
  quantityMilli: 40_000,
  ...PERIOD,
  feeBasisPoints: 0,
};

/** Who makes people able to call: a town in this process, or one behind its gateway. */
export type CallerSource = Pick<TestTown, 'staff' | 'providerPerson'>;

export async function peopleOf(
  town: CallerSource,
  centreId?: string,
): Promise<People & { providerId: string }> {
  const providerId = randomUUID();
  const [intake, coordinator, organiser, manager, administrator, provider] = await Promise.all([
    town.staff('intake', centreId),
    town.staff('coordinator', centreId),
    town.staff('organiser', centreId),
    town.staff('manager', centreId),
    town.staff('administrator', centreId),
    town.providerPerson(providerId, centreId),
  ]);
  return { intake, coordinator, organiser, manager, administrator, provider, providerId };
}

/** A need becomes a plan, the plan an order, the order a visit by a social-economy entity, accepted, settled and paid. */
export async function walkMainJob(people: People & { providerId: string }): Promise<MainJob> {
  const commission = await contractWithPes(people);
  const { siteId } = await openSite(people);
  const need = await needToPlan(people, siteId);
  const order = await orderTaken(people, commission.contractLineId, need);
  const visit = await visitPaid(people, commission.contractId, order.orderId);
  const canaries = [...commission.canaries, ...need.canaries];
  return { ...commission, siteId, ...need, ...order, ...visit, canaries };
}

/** @param isPilot a centre has one pilot project only */
export async function contractWithPes(
  { organiser, providerId }: People & { providerId: string },
  isPilot = true,
) {
  // A created aggregate takes the id of its command: so the provider's token and the provider's record agree.
  await organiser.call(
    commissioning.registerProvider,
    { name: 'Spółdzielnia Socjalna Próbna', legalForm: 'social-cooperative', krs: krsOf(providerId) },
    providerId,
  );
  await organiser.call(commissioning.recordPesEvidence, {
    providerId,
    kind: 'krs-extract',
    documentReference: 'odpis 1/2025',
    validFrom: '2025-01-01',
  });
  const code = `P-${providerId.slice(0, 6)}`;
  const number = `U/${providerId.slice(0, 6)}`;
  const project = await organiser.call(commissioning.registerProject, {
    code,
    name: 'Projekt pilotażowy',
    grantGrosze: 312_500_000,
    eligibleFrom: '2025-01-01',
    eligibleTo: '2027-12-31',
    isPilot,
  });
  const contract = await organiser.call(commissioning.signContract, {
    number,
    mode: 'contest',
    providerId,
    signedOn: '2026-01-05',
    validFrom: '2026-01-05',
    validTo: '2026-12-31',
    projectId: project.id,
    funder: 'european-social-fund',
    valueLimitGrosze: 50_000_000,
    lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: UNIT_PRICE }],
  });
  return {
    providerId,
    projectId: project.id,
    contractId: contract.id,
    contractLineId: contract.lineIds[0] as string,
    canaries: [code, number],
  };
}

/** Unlike any other, so that nobody is taken for a likely duplicate. */
function nameNobodyHas(): string {
  const letters = [...randomUUID().replaceAll('-', '')].map(
    (digit) => 'abdeghijklmnoprs'[parseInt(digit, 16)],
  );
  return `K${letters.slice(0, 14).join('')}`;
}

/** No two organisations share a number of the court register. */
function krsOf(providerId: string): string {
  return String(Number.parseInt(providerId.slice(0, 8), 16)).padStart(10, '0');
}

export async function openSite({ administrator }: People): Promise<{ siteId: string }> {
  const siteId = randomUUID();
  await administrator.call(registry.saveSite, {
    siteId,
    version: 0,
    name: 'Punkt przy Skałce',
    pillar: 'services',
    address: { street: 'al. Armii Krajowej', house: '28', city: 'Starachowice' },
    openingHours: { weekly: [{ weekday: 1, periods: [{ opens: '07:00', closes: '15:00' }] }] },
  });
  return { siteId };
}

/** A request becomes an active plan of these lines. */
export async function needToPlan(
  { intake, coordinator, manager }: People,
  siteId: string,
  lines: readonly PlanLine[] = [RESPITE_CARE],
) {
  const services = lines.map(({ serviceCode }) => serviceCode);
  const lastName = nameNobodyHas();
  const street = `ul. ${lastName}ej`;
  const resident = await intake.call(registry.registerResident, {
    firstName: 'Maria',
    lastName,
    phone: '600 100 200',
    address: { street, house: '7', city: 'Starachowice' },
  });
  const request = await intake.call(coordination.receiveRequest, {
    channel: 'phone',
    siteId,
    pillar: 'services',
    residentId: resident.id,
    reasonCodes: ['care-at-home'],
    receivedOn: '2026-02-16',
    wishedServices: services,
  });
  const assigned = await coordinator.call(coordination.assignRequest, {
    requestId: request.id,
    version: request.version,
    assigneeId: coordinator.actor.userId,
    on: '2026-02-16',
  });
  const assessed = await coordinator.call(coordination.recordAssessment, {
    requestId: request.id,
    version: assigned.version,
    kind: 'conversation',
    doneOn: '2026-02-18',
    areas: [{ area: 'self-care', score: 3 }],
    suggestedServices: services,
  });
  await coordinator.call(coordination.qualifyRequest, {
    requestId: request.id,
    version: assessed.version,
    services,
    on: '2026-02-19',
  });
  const drafted = await coordinator.call(coordination.draftPlan, {
    residentId: resident.id,
    requestId: request.id,
    on: '2026-02-20',
    content: {
      validFrom: PERIOD.from,
      validTo: PERIOD.to,
      lines: [...lines],
    },
  });
  const onPlan = { planId: drafted.id, on: '2026-02-25' };
  const agreed = await coordinator.call(coordination.agreePlan, {
    ...onPlan,
    version: drafted.version,
    form: 'signature',
  });
  const approved = await manager.call(coordination.approvePlan, { ...onPlan, version: agreed.version });
  await coordinator.call(coordination.publishPlan, { ...onPlan, version: approved.version });
  return { residentId: resident.id, requestId: request.id, planId: drafted.id, canaries: [lastName] };
}

async function orderTaken(
  { organiser, provider }: People,
  contractLineId: string,
  { planId, residentId }: { planId: string; residentId: string },
) {
  const [line] = await eventually(
    async () => (await organiser.call(commissioning.listDemand, { planId })).items,
    (items) => items.length === 1,
  );
  if (!line) throw new Error('the plan line did not arrive');
  const order = await organiser.call(commissioning.placeOrder, {
    contractLineId,
    planLineId: line.planLineId,
    residentId,
    quantityMilli: line.quantityMilli,
    ...PERIOD,
    orderedOn: '2026-02-26',
  });
  await provider.call(commissioning.acceptOrder, { orderId: order.id, version: 1, acceptedOn: '2026-02-27' });
  return { orderId: order.id, planLineId: line.planLineId };
}

async function visitPaid({ organiser, provider, manager }: People, contractId: string, orderId: string) {
  const visit = await provider.call(commissioning.recordDelivery, {
    orderId,
    performedOn: '2026-03-10',
    quantityMilli: VISIT_MILLI,
    proof: { method: 'recipient-tap' },
  });
  await organiser.call(commissioning.acceptDeliveries, {
    deliveries: [{ deliveryId: visit.id, version: 1 }],
  });
  const settlement = await organiser.call(commissioning.settleMonth, {
    contractId,
    month: '2026-03',
    settledOn: '2026-04-02',
  });
  const invoice = {
    number: 'FV/3/2026',
    issuedOn: '2026-04-03',
    lines: [{ orderId, amountGrosze: visit.amountGrosze }],
  };
  await provider.call(commissioning.matchInvoice, { settlementId: settlement.id, version: 1, ...invoice });
  await manager.call(commissioning.markPaid, {
    settlementId: settlement.id,
    version: 2,
    paidOn: '2026-04-10',
  });
  return { deliveryId: visit.id, settlementId: settlement.id, amountGrosze: visit.amountGrosze };
}
