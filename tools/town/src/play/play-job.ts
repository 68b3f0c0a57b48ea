import { readFileSync } from 'node:fs';
import { contracts } from '../built.ts';
import { addDays, isWorkingDay, type Day } from '../calendar.ts';
import { onceKnown, untilKnown } from '../api/until.ts';
import type { Job, Line } from '../scenario/types.ts';
import type { Deed } from './deed.ts';
import { orderId } from './play-order.ts';
import type { Player } from './player.ts';

const { handyman } = contracts;
const SAFETY = [
  'way-out-free',
  'water-closed-if-needed',
  'no-live-wires',
  'no-smell-of-gas',
  'ladder-firm',
  'resident-at-distance',
];

/** Drawn, four kilobytes each: a year has some thousand of them. */
const PICTURES = { before: drawing('before'), after: drawing('after') };

/** Jobs are described and given a day a week ahead. */
const AHEAD_DAYS = 7;

/** The jobs of one order of the handyman, each from the description to the proved repair. */
export function jobDeeds(player: Player, line: Line): Deed[] {
  return line.jobs.flatMap((job, index) => new JobWay(player, line, job, index).deeds());
}

class JobWay {
  private id = '';
  private readonly player: Player;
  private readonly line: Line;
  private readonly job: Job;
  private readonly index: number;

  constructor(player: Player, line: Line, job: Job, index: number) {
    this.player = player;
    this.line = line;
    this.job = job;
    this.index = index;
  }

  deeds(): Deed[] {
    const { on, fate } = this.job;
    const planned = addDays(on, -AHEAD_DAYS);
    const day = planned < this.line.from ? this.line.from : planned;
    const plan: Deed = { on: day, run: () => this.plan() };
    if (fate === 'planned') return [plan];
    if (fate === 'described') return [{ on: day, run: () => this.describeOnly() }];
    if (fate === 'redirected') return [{ on: day, run: () => this.redirect() }];
    if (fate === 'not-done') return [plan, { on, run: () => this.notDone() }];
    const done: Deed[] = [plan, { on, run: () => this.carryOut() }];
    return fate === 'corrected' ? [...done, { on: addDays(on, 2), run: () => this.correct() }] : done;
  }

  /** Whoever carries the order out plans it too; own staff is planned by the organiser. */
  private get planner(): string {
    return this.player.workerOn(this.line.contract);
  }

  private get worker(): string {
    return this.line.contract.provider ? this.planner : this.player.crew.field;
  }

  private async plan(): Promise<void> {
    await this.open();
    await this.describe(this.job.category, this.job.description);
    await this.schedule('schedule', 2, this.job.on, this.job.at);
  }

  private async describeOnly(): Promise<void> {
    await this.open();
    await this.describe(this.job.category, this.job.description);
  }

  private async redirect(): Promise<void> {
    await this.open();
    await this.describe('gas', 'czuć gaz przy kuchence');
  }

  /** The first job opens by itself once the order is taken on, the others by hand. */
  private async open(): Promise<void> {
    const order = orderId(this.player, this.line);
    if (this.index > 0) {
      await onceKnown(`the order of ${this.job.key}`, ['handyman.order-not-found'], () =>
        this.player.tell(this.planner, handyman.openJob, this.job.key, { orderId: order }),
      );
      this.id = this.player.idOf(handyman.openJob, this.job.key);
      return;
    }
    this.id = await untilKnown(`the first job of ${this.line.key}`, () => this.findFirst(order));
  }

  /** Among those that wait, or where it went when the same was played before. */
  private async findFirst(order: string): Promise<string | undefined> {
    const { player } = this;
    const ofOrder = (item: { readonly orderId: string }) => item.orderId === order;
    const waiting = await player.ask(player.crew.organiser, handyman.listUnscheduledJobs, { limit: 200 });
    const found = waiting.items.find(ofOrder);
    if (found) return found.id;
    const days = [this.job.on, nextWorkingDay(this.job.on)];
    for (const date of days) {
      const planned = await player.ask(player.crew.organiser, handyman.listDayJobs, { date, limit: 200 });
      const first = planned.items.find(ofOrder);
      if (first) return first.id;
    }
    return undefined;
  }

  private async describe(category: string, description: string): Promise<void> {
    const input = { jobId: this.id, version: 1, category, description };
    await this.player.tell(this.planner, handyman.describeJob, this.job.key, input);
  }

  private async schedule(name: string, version: number, date: Day, startTime: string): Promise<void> {
    await this.player.tell(this.planner, handyman.scheduleJob, `${this.job.key}/${name}`, {
      jobId: this.id,
      version,
      date,
      halfDay: startTime < '12:00' ? 'morning' : 'afternoon',
      startTime,
      plannedQuarters: this.job.quarters,
      plannedMaterialGrosze: this.job.materialGrosze,
      ...(this.line.contract.provider ? {} : { workerId: this.player.userId(this.player.crew.field) }),
    });
  }

  private async carryOut(): Promise<void> {
    const { player, worker, job, id: jobId } = this;
    await player.tell(worker, handyman.setOff, job.key, { jobId });
    await player.tell(worker, handyman.arrive, job.key, { jobId });
    await player.tell(worker, handyman.startWork, job.key, { jobId, safety: SAFETY });
    for (const stage of ['before', 'after'] as const)
      await player.tell(worker, handyman.addPhoto, `${job.key}/${stage}`, {
        jobId,
        stage,
        jpeg: PICTURES[stage],
      });
    const input = {
      jobId,
      doneOn: job.on,
      quarters: job.quarters,
      materials: this.materials(),
      proof: { method: 'signature' as const },
    };
    await player.tell(worker, handyman.finishJob, job.key, input);
    await this.untilRecorded(1);
  }

  private materials() {
    const { materialGrosze } = this.job;
    return materialGrosze
      ? [{ name: 'materiał do naprawy', costGrosze: materialGrosze, receipt: 'paragon/1' }]
      : [];
  }

  private async notDone(): Promise<void> {
    const { player, worker, job } = this;
    const input = { jobId: this.id, reason: 'nobody-at-home' as const };
    await player.tell(worker, handyman.reportNotDone, job.key, input);
  }

  private async correct(): Promise<void> {
    const { job } = this;
    await this.player.tell(this.planner, handyman.correctJob, job.key, {
      jobId: this.id,
      version: DONE_VERSION,
      doneOn: job.on,
      quarters: job.quarters,
      materials: [],
      reason: 'rachunek zwrócono do sklepu',
    });
    if (job.materialGrosze) await this.untilRecorded(2);
  }

  /** The proved repair has reached commissioning under the job's id. */
  private async untilRecorded(revision: number): Promise<void> {
    const { player } = this;
    const operation = contracts.commissioning.getDelivery;
    await onceKnown(`the delivery of ${this.job.key}`, ['commissioning.delivery-not-found'], async () => {
      const delivery = await player.ask(player.crew.organiser, operation, { deliveryId: this.id });
      return delivery.revision >= revision ? delivery : undefined;
    });
  }
}

/** Opened, described, scheduled, set off, arrived, begun, two pictures, finished. */
const DONE_VERSION = 9;

function nextWorkingDay(on: Day): Day {
  let day = addDays(on, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

function drawing(name: string): string {
  return readFileSync(new URL(`../../pictures/${name}.jpg`, import.meta.url), 'base64');
}
