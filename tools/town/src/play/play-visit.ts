import { contracts } from '../built.ts';
import { addDays, firstOfMonth, addMonths, momentOf, type Day } from '../calendar.ts';
import type { ContractSpec } from '../programme/types.ts';
import type { Visit } from '../scenario/types.ts';
import type { Deed } from './deed.ts';
import type { Player } from './player.ts';

const { commissioning } = contracts;
const MINUTE_MS = 60_000;

/** A piece of work on an order of a service without a part of its own: recorded, and what became of it. */
export class VisitWay {
  private readonly player: Player;
  private readonly contract: ContractSpec;
  private readonly orderId: string;
  private readonly visit: Visit;

  constructor(player: Player, contract: ContractSpec, orderId: string, visit: Visit) {
    this.player = player;
    this.contract = contract;
    this.orderId = orderId;
    this.visit = visit;
  }

  deeds(): Deed[] {
    const { on, fate } = this.visit;
    // The month is settled around its end: what comes on the sixth of the next one is late.
    const late = addDays(addMonths(firstOfMonth(on), 1), 5);
    const record: Deed = { on: fate === 'late' ? late : on, run: () => this.record() };
    const then = (when: Day, run: () => Promise<void>): Deed[] => [record, { on: when, run }];
    switch (fate) {
      case 'withdrawn':
        return then(on, () => this.withdraw(1, on));
      case 'withdrawn-late':
        return then(late, () => this.withdraw(2, late));
      case 'corrected-late':
        return then(late, () => this.correct(2, late));
      case 'disputed-open':
        return then(on, () => this.dispute());
      case 'disputed-corrected':
        return [...then(on, () => this.dispute()), { on, run: () => this.correct(2, on) }];
      case 'disputed-answered':
        return [...then(on, () => this.dispute()), { on, run: () => this.answer() }];
      default:
        return [record];
    }
  }

  private get id(): string {
    return this.player.idOf(commissioning.recordDelivery, this.visit.key);
  }

  private get worker(): string {
    const { crew, workerOn } = this.player;
    return this.contract.mode === 'own-staff' ? crew.field : workerOn.call(this.player, this.contract);
  }

  private async record(): Promise<void> {
    const input = { orderId: this.orderId, ...this.work(0) };
    await this.player.tell(this.worker, commissioning.recordDelivery, this.visit.key, input);
  }

  /** Half an hour or a whole piece less than was recorded at first; a single piece stays, with its day put right. */
  private async correct(version: number, correctedOn: Day): Promise<void> {
    const { quantityMilli, minutes } = this.visit;
    const less = minutes ? 500 : quantityMilli > 1_000 ? 1_000 : 0;
    const input = { deliveryId: this.id, version, ...this.work(less), correctedOn };
    await this.player.tell(this.worker, commissioning.correctDelivery, this.visit.key, input);
  }

  private async withdraw(version: number, withdrawnOn: Day): Promise<void> {
    const input = { deliveryId: this.id, version, comment: 'wpisane przez pomyłkę', withdrawnOn };
    await this.player.tell(this.worker, commissioning.withdrawDelivery, this.visit.key, input);
  }

  private async dispute(): Promise<void> {
    const input = {
      deliveryId: this.id,
      version: 1,
      reason: 'wrong-quantity' as const,
      comment: 'Czas nie zgadza się z kartą.',
      disputedOn: this.visit.on,
    };
    await this.player.tell(this.player.crew.organiser, commissioning.disputeDelivery, this.visit.key, input);
  }

  private async answer(): Promise<void> {
    const input = {
      deliveryId: this.id,
      version: 2,
      answer: 'Karta podpisana po zakończeniu; czas sprawdzony.',
      answeredOn: this.visit.on,
    };
    await this.player.tell(this.worker, commissioning.answerDispute, this.visit.key, input);
  }

  private work(lessMilli: number) {
    const { on, at, minutes, quantityMilli } = this.visit;
    const method = minutes ? ('signature' as const) : ('attendance-list' as const);
    const work = { performedOn: on, quantityMilli: quantityMilli - lessMilli, proof: { method } };
    if (!at || !minutes) return work;
    const startedAt = momentOf(on, at);
    const ended = Date.parse(startedAt) + (minutes - (lessMilli * 60) / 1_000) * MINUTE_MS;
    return { ...work, startedAt, endedAt: new Date(ended).toISOString() };
  }
}
