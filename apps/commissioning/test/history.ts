import { randomUUID } from 'node:crypto';
import { commissioning as api, handyman, type Operation, type RawInput } from '@cus/contracts';
import { CENTRE, Refused, type Caller } from '@cus/platform/testing';
import fc from 'fast-check';
import { PROOF, type CommissioningTown } from './builders';

/** One step of a history; numbers choose among what there is at that moment. */
export interface Step {
  readonly action: Action;
  readonly which: number;
  readonly other: number;
  readonly quantity: number;
  readonly day: number;
}

/** How often each action is tried; work and acceptance far more often than endings, so that there is something to end. */
const WEIGHTS = {
  place: 6,
  'accept-order': 8,
  decline: 1,
  're-offer': 2,
  'withdraw-order': 1,
  complete: 1,
  interrupt: 1,
  record: 16,
  prove: 14,
  correct: 6,
  'withdraw-delivery': 2,
  accept: 16,
  dispute: 6,
  answer: 2,
  settle: 5,
  invoice: 4,
  pay: 4,
  amend: 2,
  terminate: 1,
};

type Action = keyof typeof WEIGHTS;

export const step: fc.Arbitrary<Step> = fc.record({
  action: fc.oneof(
    ...Object.entries(WEIGHTS).map(([action, weight]) => ({
      arbitrary: fc.constant(action as Action),
      weight,
    })),
  ),
  which: fc.nat(1_000),
  other: fc.nat(1_000),
  quantity: fc.integer({ min: 1, max: 9_999 }),
  day: fc.integer({ min: 0, max: 119 }),
});

const MEANT_FOR: Partial<Record<Action, readonly string[]>> = {
  'accept-order': ['offered'],
  're-offer': ['declined', 'offered'],
  record: ['accepted', 'in-delivery'],
  prove: ['accepted', 'in-delivery', 'completed', 'interrupted'],
};

const DELIVERIES_FOR: Partial<Record<Action, string>> = {
  accept: `state in ('recorded', 'answered', 'disputed')`,
  dispute: `state in ('recorded', 'accepted')`,
  answer: `state = 'disputed'`,
  correct: `source = 'commissioning'`,
};

interface Line {
  contractId: string;
  lineId: string;
  provider?: Caller;
}

interface Known {
  id: string;
  line: Line;
}

interface Proved extends Known {
  orderId: string;
  revision: number;
}

/** Plays steps against a running service; refusals are part of the game, faults are not. */
export class History {
  private readonly orders: (Known & { jobs: boolean })[] = [];
  private readonly deliveries: (Known & { generic: boolean })[] = [];
  private readonly proved: Proved[] = [];
  private readonly settlements: Known[] = [];
  readonly published: string[] = [];
  readonly refusals: string[] = [];
  /** Sums of settled months as they were right after settling, by contract and month. */
  readonly settled: { contractId: string; through: string; sums: unknown }[] = [];

  constructor(
    private readonly cus: CommissioningTown,
    private readonly lines: readonly Line[],
  ) {}

  async play({ action, which, other, quantity, day }: Step): Promise<void> {
    const on = dayOfYear(day);
    const order = pick(await this.ordersFor(action), which);
    const delivery = pick(await this.deliveriesFor(action), which);
    switch (action) {
      case 'place':
        return this.place(pick(this.lines, which), quantity, on, other % 3 === 0);
      case 'accept-order':
        return this.onOrder(order, api.acceptOrder, {
          quantityMilli: quantity > 3_000 ? undefined : 2_000 + quantity,
          acceptedOn: on,
        });
      case 'decline':
        return this.onOrder(order, api.declineOrder, { reason: 'no-capacity' as const, declinedOn: on });
      case 're-offer':
        return this.reOffer(order, pick(this.lines, other), on);
      case 'withdraw-order':
        return this.onOrder(order, api.withdrawOrder, {
          reason: 'mistake' as const,
          withdrawnOn: '2026-12-01',
        });
      case 'complete':
        return this.onOrder(order, api.completeOrder, { completedOn: '2026-12-01' });
      case 'interrupt':
        return this.onOrder(order, api.interruptOrder, {
          reason: 'resident-away' as const,
          interruptedOn: '2026-12-01',
        });
      case 'record':
        return this.record(order, quantity, on);
      case 'prove':
        return this.prove(order, other, quantity, on);
      case 'correct':
        return this.onDelivery(delivery, api.correctDelivery, {
          performedOn: on,
          quantityMilli: quantity,
          proof: PROOF,
        });
      case 'withdraw-delivery':
        return this.onDelivery(delivery, api.withdrawDelivery, {});
      case 'accept':
        return this.acceptSome(which, other % 4);
      case 'dispute':
        return this.onDelivery(delivery, api.disputeDelivery, { reason: 'quality' as const });
      case 'answer':
        return this.onDelivery(delivery, api.answerDispute, { answer: 'Karta podpisana' });
      case 'settle':
        return this.settle(pick(await this.linesToSettle(), which), 1 + (other % 4));
      case 'invoice':
        return this.invoice(pick(await this.statements(), which), other % 3 === 0);
      case 'pay':
        return this.pay(pick(await this.statements(), which), on);
      case 'amend':
        return this.amend(pick(this.lines, which), quantity);
      case 'terminate':
        return other % 10 === 0 ? this.terminate(pick(this.lines, which)) : undefined;
    }
  }

  /** Mostly orders in a state the action is meant for; now and then any, to be refused. */
  private async ordersFor(action: Action): Promise<(Known & { jobs: boolean })[]> {
    const states = MEANT_FOR[action];
    if (!states) return this.orders;
    const rows = await this.cus.town.sql<{ id: string }>(
      'select id from commissioning.orders where state = any($1)',
      [states],
    );
    const meant = new Set(rows.map((row) => row.id));
    const fitting = this.orders.filter(
      (order) =>
        meant.has(order.id) && (action !== 'record' || !order.jobs) && (action !== 'prove' || order.jobs),
    );
    return fitting.length > 0 ? fitting : this.orders;
  }

  private async deliveriesFor(action: Action): Promise<(Known & { generic: boolean })[]> {
    const condition = DELIVERIES_FOR[action];
    if (!condition) return this.deliveries;
    const rows = await this.cus.town.sql<{ id: string }>(
      `select id from commissioning.delivery where ${condition}`,
    );
    const meant = new Set(rows.map((row) => row.id));
    const fitting = this.deliveries.filter((delivery) => meant.has(delivery.id));
    return fitting.length > 0 ? fitting : this.deliveries;
  }

  private async place(line: Line | undefined, quantity: number, on: string, jobs: boolean): Promise<void> {
    if (!line) return;
    const placed = await this.attempt(this.cus.organiser, api.placeOrder, {
      contractLineId: line.lineId,
      residentId: randomUUID(),
      fulfilment: jobs ? 'handyman' : 'generic',
      quantityMilli: 5_000 + quantity * 2,
      from: '2026-01-01',
      to: '2026-06-30',
      orderedOn: on,
    });
    if (placed) this.orders.push({ id: placed.id, line, jobs });
  }

  private async reOffer(
    order: (Known & { jobs: boolean }) | undefined,
    line: Line | undefined,
    on: string,
  ): Promise<void> {
    if (!order || !line) return;
    const placed = await this.attempt(this.cus.organiser, api.reOfferOrder, {
      orderId: order.id,
      version: await this.cus.orderVersion(order.id),
      contractLineId: line.lineId,
      offeredOn: on,
    });
    if (placed) this.orders.push({ id: placed.id, line, jobs: order.jobs });
  }

  private async onOrder<Op extends Operation>(
    order: Known | undefined,
    operation: Op,
    input: object,
  ): Promise<void> {
    if (!order) return;
    const isAnswer =
      operation === (api.acceptOrder as Operation) || operation === (api.declineOrder as Operation);
    const caller = isAnswer ? this.speaker(order.line) : this.cus.organiser;
    const version = await this.cus.orderVersion(order.id);
    await this.attempt(caller, operation, {
      orderId: order.id,
      version,
      ...input,
    } as unknown as RawInput<Op>);
  }

  private async record(
    order: (Known & { jobs: boolean }) | undefined,
    quantity: number,
    on: string,
  ): Promise<void> {
    if (!order) return;
    const recorded = await this.attempt(this.speaker(order.line), api.recordDelivery, {
      orderId: order.id,
      performedOn: on,
      quantityMilli: quantity,
      extraGrosze: quantity % 3 === 0 ? quantity % 50 : 0,
      proof: PROOF,
    });
    if (recorded) this.deliveries.push({ id: recorded.id, line: order.line, generic: true });
  }

  /** A service's event: of a new delivery or a revision, sometimes older than what is known, sometimes twice. */
  private async prove(
    order: (Known & { jobs: boolean }) | undefined,
    other: number,
    quantity: number,
    on: string,
  ): Promise<void> {
    const known = other % 2 === 0 ? pick(this.proved, other) : undefined;
    if (!known && !order?.jobs) return;
    const deliveryId = known?.id ?? randomUUID();
    const orderId = known?.orderId ?? order?.id ?? '';
    const [taken] = await this.cus.town.sql<{ left: string }>(
      `select quantity_milli - delivered_milli as left from commissioning.orders where id = $1 and fulfilment = 'handyman' and state in ('accepted', 'in-delivery', 'completed', 'interrupted')`,
      [orderId],
    );
    if (!taken) return;
    // Now and then exactly what is left, so that orders are filled to the last unit.
    const exact = other % 4 === 1 && Number(taken.left) > 0 ? Number(taken.left) : quantity;
    const revision = Math.max(1, (known?.revision ?? 0) + (other % 7) - 2);
    const data = {
      deliveryId,
      orderId,
      performedOn: on,
      quantityMilli: quantity % 9 === 0 ? 0 : exact,
      extraGrosze: quantity % 700,
      proof: PROOF,
      revision,
    };
    const id = await this.cus.town.publish(handyman.deliveryProved, { subject: deliveryId, data });
    this.published.push(id);
    if (other % 3 === 0) {
      const again = await this.cus.town.publish(handyman.deliveryProved, { subject: deliveryId, data });
      this.published.push(again);
    }
    if (known) known.revision = Math.max(known.revision, revision);
    else {
      const line = order?.line ?? (this.lines[0] as Line);
      this.proved.push({ id: deliveryId, orderId, line, revision });
      this.deliveries.push({ id: deliveryId, line, generic: false });
    }
  }

  private async onDelivery<Op extends Operation>(
    delivery: Known | undefined,
    operation: Op,
    input: object,
  ): Promise<void> {
    if (!delivery) return;
    const version = await this.deliveryVersion(delivery.id);
    if (version === undefined) return;
    const isJudgement = operation === (api.disputeDelivery as Operation);
    const caller = isJudgement ? this.cus.manager : this.speaker(delivery.line);
    await this.attempt(caller, operation, {
      deliveryId: delivery.id,
      version,
      ...input,
    } as unknown as RawInput<Op>);
  }

  private async acceptSome(which: number, more: number): Promise<void> {
    const open = await this.deliveriesFor('accept');
    const ids = new Set(Array.from({ length: more + 1 }, (_, i) => pick(open, which + i * 7)?.id));
    const deliveries = [];
    for (const deliveryId of ids) {
      const version = deliveryId && (await this.deliveryVersion(deliveryId));
      if (deliveryId && version) deliveries.push({ deliveryId, version });
    }
    if (deliveries.length > 0) await this.attempt(this.cus.manager, api.acceptDeliveries, { deliveries });
  }

  /** Contracts with something to settle, if there are any. */
  private async linesToSettle(): Promise<readonly Line[]> {
    const rows = await this.cus.town.sql<{ id: string }>(
      'select distinct contract_id as id from commissioning.delivery_acceptance where settlement_id is null',
    );
    const waiting = new Set(rows.map((row) => row.id));
    const lines = this.lines.filter((line) => waiting.has(line.contractId));
    return lines.length > 0 ? lines : this.lines;
  }

  /** Statements that wait for their invoice or payment. */
  private async statements(): Promise<readonly Known[]> {
    const rows = await this.cus.town.sql<{ id: string }>(
      'select id from commissioning.settlement where paid_on is null and line_count > 0',
    );
    const waiting = new Set(rows.map((row) => row.id));
    return this.settlements.filter((settlement) => waiting.has(settlement.id));
  }

  private async settle(line: Line | undefined, month: number): Promise<void> {
    if (!line) return;
    const settled = await this.attempt(this.cus.organiser, api.settleMonth, {
      contractId: line.contractId,
      month: `2026-0${month}`,
    });
    if (!settled) return;
    this.settlements.push({ id: settled.id, line });
    const through = `2026-0${month}-01`;
    this.settled.push({
      contractId: line.contractId,
      through,
      sums: await this.settledSums(line.contractId, through),
    });
  }

  /** Settles what is left, so that late corrections find their statement. */
  async closeBooks(): Promise<void> {
    for (const line of this.lines) await this.settle(line, 6);
  }

  settledSums(contractId: string, through: string): Promise<unknown> {
    return this.cus.town.sql(
      `select month::text, kind, amount_grosze from commissioning.ledger_month
       where contract_id = $1 and month <= $2 and kind in ('accepted', 'delivered') and amount_grosze <> 0 order by 1, 2`,
      [contractId, through],
    );
  }

  private async invoice(settlement: Known | undefined, wrong: boolean): Promise<void> {
    if (!settlement) return;
    const statement = await this.cus.manager.call(api.getSettlement, { settlementId: settlement.id });
    if (statement.orders.length === 0) return;
    await this.attempt(settlement.line.provider ?? this.cus.organiser, api.matchInvoice, {
      settlementId: settlement.id,
      version: statement.version,
      number: 'FV/1',
      issuedOn: '2026-07-01',
      lines: statement.orders.map((order, i) => ({
        orderId: order.orderId,
        amountGrosze: order.settledGrosze + (wrong && i === 0 ? 1 : 0),
      })),
    });
  }

  private async pay(settlement: Known | undefined, paidOn: string): Promise<void> {
    if (!settlement) return;
    const { version } = await this.cus.manager.call(api.getSettlement, { settlementId: settlement.id });
    await this.attempt(this.cus.organiser, api.markPaid, { settlementId: settlement.id, version, paidOn });
  }

  private async amend(line: Line | undefined, quantity: number): Promise<void> {
    if (!line) return;
    const contract = await this.cus.manager.call(api.getContract, { contractId: line.contractId });
    await this.attempt(this.cus.organiser, api.amendContract, {
      contractId: line.contractId,
      version: contract.version,
      amendedOn: '2026-03-15',
      note: 'Aneks',
      valueLimitGrosze: contract.valueLimitGrosze + quantity - 4_000,
    });
  }

  private async terminate(line: Line | undefined): Promise<void> {
    if (!line) return;
    const { version } = await this.cus.manager.call(api.getContract, { contractId: line.contractId });
    await this.attempt(this.cus.organiser, api.terminateContract, {
      contractId: line.contractId,
      version,
      terminatedOn: '2026-04-30',
      reason: 'Za porozumieniem stron',
    });
  }

  private speaker(line: Line): Caller {
    return line.provider ?? this.cus.fieldWorker;
  }

  private async deliveryVersion(id: string): Promise<number | undefined> {
    const [row] = await this.cus.town.sql<{ version: number }>(
      'select version from commissioning.delivery where id = $1 and centre_id = $2',
      [id, CENTRE],
    );
    return row?.version;
  }

  private async attempt<Op extends Operation>(caller: Caller, operation: Op, input: RawInput<Op>) {
    try {
      return await caller.call(operation, input);
    } catch (error) {
      if (!(error instanceof Refused) || ['fault', 'unavailable'].includes(error.failure.category))
        throw error;
      this.refusals.push(`${operation.name}: ${error.failure.code}`);
      return undefined;
    }
  }
}

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(1, from.length)];
}

/** A day from January to April 2026. */
function dayOfYear(day: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}
