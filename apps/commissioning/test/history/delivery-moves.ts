import { randomUUID } from 'node:crypto';
import { commissioning as api, handyman, type Operation, type RawInput } from '@cus/contracts';
import { PROOF } from '../builders';
import { pick, type Board, type Known, type KnownOrder, type Line } from './board';

interface Proved extends Known {
  readonly orderId: string;
  revision: number;
}

/** Work recorded by people or proved by a service, then judged. */
export class DeliveryMoves {
  private readonly proved: Proved[] = [];
  /** Ids of the events published. */
  readonly published: string[] = [];

  constructor(private readonly board: Board) {}

  async record(order: KnownOrder | undefined, quantity: number, on: string): Promise<void> {
    if (!order) return;
    const recorded = await this.board.attempt(this.board.speaker(order.line), api.recordDelivery, {
      orderId: order.id,
      performedOn: on,
      quantityMilli: quantity,
      extraGrosze: quantity % 3 === 0 ? quantity % 50 : 0,
      proof: PROOF,
    });
    if (recorded) this.board.deliveries.push({ id: recorded.id, line: order.line });
  }

  /** A service's event: of a new delivery or a revision, sometimes older than what is known, sometimes twice. */
  async prove(order: KnownOrder | undefined, other: number, quantity: number, on: string): Promise<void> {
    const known = other % 2 === 0 ? pick(this.proved, other) : undefined;
    if (!known && !order?.jobs) return;
    const deliveryId = known?.id ?? randomUUID();
    const orderId = known?.orderId ?? order?.id ?? '';
    const [taken] = await this.board.cus.town.sql<{ left: string }>(
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
    const id = await this.board.cus.town.publish(handyman.deliveryProved, { subject: deliveryId, data });
    this.published.push(id);
    if (other % 3 === 0) {
      const again = await this.board.cus.town.publish(handyman.deliveryProved, { subject: deliveryId, data });
      this.published.push(again);
    }
    if (known) known.revision = Math.max(known.revision, revision);
    else {
      const line = order?.line ?? (this.board.lines[0] as Line);
      this.proved.push({ id: deliveryId, orderId, line, revision });
      this.board.deliveries.push({ id: deliveryId, line });
    }
  }

  async change<Op extends Operation>(
    delivery: Known | undefined,
    operation: Op,
    input: object,
  ): Promise<void> {
    if (!delivery) return;
    const version = await this.board.deliveryVersion(delivery.id);
    if (version === undefined) return;
    const isJudgement = operation === (api.disputeDelivery as Operation);
    const caller = isJudgement ? this.board.cus.manager : this.board.speaker(delivery.line);
    await this.board.attempt(caller, operation, {
      deliveryId: delivery.id,
      version,
      ...input,
    } as unknown as RawInput<Op>);
  }

  async acceptSome(which: number, more: number): Promise<void> {
    const open = await this.board.deliveriesFor('accept');
    const ids = new Set(Array.from({ length: more + 1 }, (_, i) => pick(open, which + i * 7)?.id));
    const deliveries = [];
    for (const deliveryId of ids) {
      const version = deliveryId && (await this.board.deliveryVersion(deliveryId));
      if (deliveryId && version) deliveries.push({ deliveryId, version });
    }
    if (deliveries.length > 0)
      await this.board.attempt(this.board.cus.manager, api.acceptDeliveries, { deliveries });
  }
}
