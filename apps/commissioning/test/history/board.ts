import type { Operation, RawInput } from '@cus/contracts';
import { CENTRE, Refused, type Caller } from '@cus/platform/testing';
import type { CommissioningTown } from '../builders';
import type { Action } from './steps';

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

export interface Line {
  readonly contractId: string;
  readonly lineId: string;
  readonly provider?: Caller | undefined;
}

export interface Known {
  readonly id: string;
  readonly line: Line;
}

export interface KnownOrder extends Known {
  readonly jobs: boolean;
}

/** What a history has brought about so far, and the way to ask for more: refusals are noted, faults are not forgiven. */
export class Board {
  readonly orders: KnownOrder[] = [];
  readonly deliveries: Known[] = [];
  readonly refusals: string[] = [];
  readonly lines: Line[];

  constructor(
    readonly cus: CommissioningTown,
    lines: readonly Line[],
  ) {
    this.lines = [...lines];
  }

  /** Mostly orders in a state the action is meant for; now and then any, to be refused. */
  async ordersFor(action: Action): Promise<KnownOrder[]> {
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

  async deliveriesFor(action: Action): Promise<Known[]> {
    const condition = DELIVERIES_FOR[action];
    if (!condition) return this.deliveries;
    const rows = await this.cus.town.sql<{ id: string }>(
      `select id from commissioning.delivery where ${condition}`,
    );
    const meant = new Set(rows.map((row) => row.id));
    const fitting = this.deliveries.filter((delivery) => meant.has(delivery.id));
    return fitting.length > 0 ? fitting : this.deliveries;
  }

  speaker(line: Line): Caller {
    return line.provider ?? this.cus.fieldWorker;
  }

  async deliveryVersion(id: string): Promise<number | undefined> {
    const [row] = await this.cus.town.sql<{ version: number }>(
      'select version from commissioning.delivery where id = $1 and centre_id = $2',
      [id, CENTRE],
    );
    return row?.version;
  }

  async attempt<Op extends Operation>(caller: Caller, operation: Op, input: RawInput<Op>) {
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

export function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(1, from.length)];
}

/** A day from January to April 2026. */
export function dayOfYear(day: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}
