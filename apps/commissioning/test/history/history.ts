import { commissioning as api } from '@cus/contracts';
import { PROOF, type CommissioningTown } from '../builders';
import { Board, dayOfYear, pick, type Line } from './board';
import { ContractMoves } from './contract-moves';
import { DeliveryMoves } from './delivery-moves';
import { MoneyMoves } from './money-moves';
import { OrderMoves } from './order-moves';
import type { Step } from './steps';

/** Plays steps against a running service; refusals are part of the game, faults are not. */
export class History {
  private readonly board: Board;
  private readonly orders: OrderMoves;
  private readonly contracts: ContractMoves;
  readonly deliveries: DeliveryMoves;
  readonly money: MoneyMoves;

  constructor(cus: CommissioningTown, lines: readonly Line[]) {
    this.board = new Board(cus, lines);
    this.orders = new OrderMoves(this.board);
    this.contracts = new ContractMoves(this.board);
    this.deliveries = new DeliveryMoves(this.board);
    this.money = new MoneyMoves(this.board);
  }

  get refusals(): readonly string[] {
    return this.board.refusals;
  }

  async play({ action, which, other, quantity, day }: Step): Promise<void> {
    const { board, orders, deliveries, money, contracts } = this;
    const on = dayOfYear(day);
    const order = pick(await board.ordersFor(action), which);
    const delivery = pick(await board.deliveriesFor(action), which);
    switch (action) {
      case 'place':
        return orders.place(pick(board.lines, which), quantity, on, other % 3 === 0);
      case 'accept-order':
        return orders.change(order, api.acceptOrder, {
          quantityMilli: quantity > 3_000 ? undefined : 2_000 + quantity,
          acceptedOn: on,
        });
      case 'decline':
        return orders.change(order, api.declineOrder, { reason: 'no-capacity' as const, declinedOn: on });
      case 're-offer':
        return orders.reOffer(order, pick(board.lines, other), on);
      case 'withdraw-order':
        return orders.change(order, api.withdrawOrder, {
          reason: 'mistake' as const,
          withdrawnOn: '2026-12-01',
        });
      case 'complete':
        return orders.change(order, api.completeOrder, { completedOn: '2026-12-01' });
      case 'interrupt':
        return orders.change(order, api.interruptOrder, {
          reason: 'resident-away' as const,
          interruptedOn: '2026-12-01',
        });
      case 'record':
        return deliveries.record(order, quantity, on);
      case 'prove':
        return deliveries.prove(order, other, quantity, on);
      case 'correct':
        return deliveries.change(delivery, api.correctDelivery, {
          performedOn: on,
          quantityMilli: quantity,
          proof: PROOF,
        });
      case 'withdraw-delivery':
        return deliveries.change(delivery, api.withdrawDelivery, {});
      case 'accept':
        return deliveries.acceptSome(which, other % 4);
      case 'dispute':
        return deliveries.change(delivery, api.disputeDelivery, { reason: 'quality' as const });
      case 'answer':
        return deliveries.change(delivery, api.answerDispute, { answer: 'Karta podpisana' });
      case 'settle':
        return money.settle(pick(await money.linesToSettle(), which), 1 + (other % 4));
      case 'invoice':
        return money.invoice(pick(await money.statements(), which), other % 3 === 0);
      case 'pay':
        return money.pay(pick(await money.statements(), which), on);
      case 'amend':
        return contracts.amend(pick(board.lines, which), quantity, on, other);
      case 'terminate':
        return other % 10 === 0 ? contracts.terminate(pick(board.lines, which)) : undefined;
    }
  }
}
