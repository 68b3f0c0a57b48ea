import { randomUUID } from 'node:crypto';
import { commissioning, handyman as contract, type EventData } from '@cus/contracts';
import { grayJpeg } from '@cus/delivery/testing';
import { type Caller, eventually, TestTown } from '@cus/platform/testing';
import { safetyList } from '@cus/rules';
import { handyman } from '../src';

export const SAFETY = [...(safetyList.entries[0]?.value ?? [])];
/** A picture to send; each shade from 192 to 255 is another. */
export const picture = (shade: number) => grayJpeg(shade).toString('base64');
export const CLEAN_DAY = '2026-05-04';

/** What a refused call is rejected with. */
export const refused = (code: string, category?: string) => ({
  failure: expect.objectContaining({ code, ...(category && { category }) }),
});

type Accepted = EventData<typeof commissioning.orderAccepted>;

/** Builds orders and jobs the way the product does: by events and operations only. */
export class TownOfRepairs {
  town!: TestTown;
  office!: Caller;

  private constructor() {}

  /** Stands from the first test of a file to its last. */
  static whileTesting(): TownOfRepairs {
    const repairs = new TownOfRepairs();
    beforeAll(async () => {
      repairs.town = await TestTown.start([handyman]);
      repairs.office = await repairs.town.staff(['organiser', 'coordinator', 'intake']);
    });
    afterAll(() => repairs.town.stop());
    return repairs;
  }

  order(overrides: Partial<Accepted> = {}): Accepted {
    return {
      orderId: randomUUID(),
      residentId: randomUUID(),
      serviceCode: 'handyman',
      fulfilment: 'handyman',
      mode: overrides.providerId ? 'contest' : 'own-staff',
      unit: 'job',
      quantityMilli: 1_000,
      from: '2026-01-01',
      to: '2026-12-31',
      ...overrides,
    };
  }

  accept(order: Accepted, sequence?: number): Promise<string> {
    return this.town.publish(commissioning.orderAccepted, {
      subject: order.orderId,
      data: order,
      ...(sequence !== undefined && { sequence }),
    });
  }

  close({ orderId, residentId, providerId }: Accepted, sequence?: number): Promise<string> {
    return this.town.publish(commissioning.orderClosed, {
      subject: orderId,
      data: {
        orderId,
        residentId,
        ...(providerId && { providerId }),
        outcome: 'withdrawn',
        closedOn: '2026-06-30',
      },
      ...(sequence !== undefined && { sequence }),
    });
  }

  async jobsOf(
    orderId: string,
  ): Promise<{ id: string; state: string; version: number; resident_id: string }[]> {
    return this.town.sql(
      'select id, state, version, resident_id from handyman.job where order_id = $1 order by id',
      [orderId],
    );
  }

  /** Accepts an order and waits for its first job. */
  async jobFor(order: Accepted): Promise<string> {
    await this.accept(order);
    const [job] = await eventually(
      () => this.jobsOf(order.orderId),
      (jobs) => jobs.length > 0,
    );
    return job?.id ?? '';
  }

  async describedJob(order: Accepted): Promise<string> {
    const jobId = await this.jobFor(order);
    await this.office.call(contract.describeJob, {
      jobId,
      version: 1,
      category: 'tap-and-seal',
      description: 'Cieknie kran w kuchni',
    });
    return jobId;
  }

  schedule(
    jobId: string,
    {
      by = this.office,
      ...plan
    }: {
      by?: Caller;
      workerId?: string;
      date?: string;
      startTime?: string;
      plannedQuarters?: number;
      version?: number;
      plannedMaterialGrosze?: number;
    } = {},
  ) {
    return by.call(contract.scheduleJob, {
      jobId,
      version: 2,
      date: CLEAN_DAY,
      halfDay: 'morning',
      startTime: '08:00',
      plannedQuarters: 4,
      ...plan,
    });
  }

  async scheduledJob(
    order = this.order(),
    plan: Parameters<TownOfRepairs['schedule']>[1] = {},
  ): Promise<string> {
    const jobId = await this.describedJob(order);
    await this.schedule(jobId, { workerId: randomUUID(), ...plan });
    return jobId;
  }

  /** A job whose worker is at the place. */
  async jobOnSite(worker: Caller, order: Accepted, date: string): Promise<string> {
    const by = order.providerId ? worker : this.office;
    const jobId = await this.scheduledJob(order, { by, workerId: worker.actor.userId, date });
    await worker.call(contract.setOff, { jobId });
    await worker.call(contract.arrive, { jobId });
    return jobId;
  }

  /** Walks a scheduled job to the moment before `finish-job`. */
  async work(jobId: string, worker: Caller): Promise<void> {
    await worker.call(contract.setOff, { jobId });
    await worker.call(contract.arrive, { jobId });
    await worker.call(contract.startWork, { jobId, safety: SAFETY });
    await worker.call(contract.addPhoto, { jobId, stage: 'before', jpeg: picture(200) });
    await worker.call(contract.addPhoto, { jobId, stage: 'after', jpeg: picture(240) });
  }

  finish(jobId: string, worker: Caller, quarters = 4, costGrosze = 0) {
    return worker.call(contract.finishJob, {
      jobId,
      quarters,
      materials: costGrosze ? [{ name: 'uszczelka', costGrosze, receipt: 'receipt/1' }] : [],
      proof: { method: 'signature' },
    });
  }

  /** Deliveries announced for a job, in the order of their revisions. */
  async announced(jobId: string): Promise<Record<string, unknown>[]> {
    const rows = await this.town.sql<{ data: Record<string, unknown> }>(
      `select data from handyman.outbox where type = $1 and aggregate_id = $2 order by seq`,
      [contract.deliveryProved.type, jobId],
    );
    return rows.map((row) => row.data);
  }
}
