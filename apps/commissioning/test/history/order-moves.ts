import { randomUUID } from 'node:crypto';
import { commissioning as api, type Operation, type RawInput } from '@cus/contracts';
import type { Board, Known, KnownOrder, Line } from './board';

/** Orders placed, answered, offered again and ended. */
export class OrderMoves {
  constructor(private readonly board: Board) {}

  async place(line: Line | undefined, quantity: number, on: string, jobs: boolean): Promise<void> {
    if (!line) return;
    const placed = await this.board.attempt(this.board.cus.organiser, api.placeOrder, {
      contractLineId: line.lineId,
      residentId: randomUUID(),
      fulfilment: jobs ? 'handyman' : 'generic',
      quantityMilli: 5_000 + quantity * 2,
      from: '2026-01-01',
      to: '2026-06-30',
      orderedOn: on,
    });
    if (placed) this.board.orders.push({ id: placed.id, line, jobs });
  }

  async reOffer(order: KnownOrder | undefined, line: Line | undefined, on: string): Promise<void> {
    if (!order || !line) return;
    const placed = await this.board.attempt(this.board.cus.organiser, api.reOfferOrder, {
      orderId: order.id,
      version: await this.board.cus.orderVersion(order.id),
      contractLineId: line.lineId,
      offeredOn: on,
    });
    if (placed) this.board.orders.push({ id: placed.id, line, jobs: order.jobs });
  }

  async change<Op extends Operation>(order: Known | undefined, operation: Op, input: object): Promise<void> {
    if (!order) return;
    const isAnswer =
      operation === (api.acceptOrder as Operation) || operation === (api.declineOrder as Operation);
    const caller = isAnswer ? this.board.speaker(order.line) : this.board.cus.organiser;
    const version = await this.board.cus.orderVersion(order.id);
    await this.board.attempt(caller, operation, {
      orderId: order.id,
      version,
      ...input,
    } as unknown as RawInput<Op>);
  }
}
