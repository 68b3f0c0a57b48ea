import { randomUUID } from 'node:crypto';
import { commissioning, type EventData, housing as contract, type RawInput } from '@cus/contracts';
import { type Caller, eventually, Refused, TestTown } from '@cus/platform/testing';
import { housing } from '../src';

type Accepted = EventData<typeof commissioning.orderAccepted>;
type Flat = RawInput<typeof contract.registerFlat>;
type Grant = RawInput<typeof contract.grantPlace>;

export const STREET = 'Bezpieczna';
const PROOF = { method: 'attendance-list' as const, reference: 'list/1' };

/** What a refused call is rejected with. */
export const refused = (code: string, category?: string) => ({
  failure: expect.objectContaining({ code, ...(category && { category }) }),
});

/** Builds flats, orders and stays the way the product does: by events and operations only. */
export class TownOfFlats {
  town!: TestTown;
  office!: Caller;

  private constructor() {}

  /** Stands from the first test of a file to its last. */
  static whileTesting(): TownOfFlats {
    const flats = new TownOfFlats();
    beforeAll(async () => {
      flats.town = await TestTown.start([housing]);
      flats.office = await flats.town.staff(['organiser', 'coordinator', 'social-worker']);
    });
    afterAll(() => flats.town.stop());
    return flats;
  }

  async flat(overrides: Partial<Flat> = {}): Promise<string> {
    const { id } = await this.office.call(contract.registerFlat, {
      name: 'Mieszkanie 1',
      kind: 'supported',
      audiences: ['senior'],
      openFrom: '2021-01-01',
      address: { street: STREET, building: '7', postalCode: '27-200', town: 'Starachowice' },
      concealed: false,
      fullFeeGrosze: 120_000,
      ...overrides,
    });
    return id;
  }

  async place(flat: Partial<Flat> & { stepFree?: boolean } = {}, flatId?: string): Promise<string> {
    const { stepFree, ...rest } = flat;
    const { id } = await this.office.call(contract.addPlace, {
      flatId: flatId ?? (await this.flat(rest)),
      label: `łóżko ${randomUUID().slice(0, 8)}`,
      openFrom: '2021-01-01',
      ...(stepFree !== undefined && { stepFree }),
    });
    return id;
  }

  order(overrides: Partial<Accepted> = {}): Accepted {
    return {
      orderId: randomUUID(),
      residentId: randomUUID(),
      serviceCode: 'supported-flat',
      fulfilment: 'housing',
      mode: overrides.providerId ? 'contest' : 'own-staff',
      unit: 'night',
      quantityMilli: 365_000,
      from: '2026-01-01',
      to: '2026-12-31',
      ...overrides,
    };
  }

  /** Accepts an order and waits until it is known. */
  async accept(order: Accepted, sequence?: number): Promise<Accepted> {
    await this.town.publish(commissioning.orderAccepted, {
      subject: order.orderId,
      data: order,
      ...(sequence !== undefined && { sequence }),
    });
    await eventually(
      () =>
        this.town.sql(
          'select 1 from housing.taken_order where order_id = $1 and accepted_sequence is not null',
          [order.orderId],
        ),
      (rows) => rows.length > 0,
    );
    return order;
  }

  async close(
    { orderId, residentId, providerId }: Accepted,
    closedOn: string,
    sequence?: number,
  ): Promise<void> {
    await this.town.publish(commissioning.orderClosed, {
      subject: orderId,
      data: { orderId, residentId, ...(providerId && { providerId }), outcome: 'interrupted', closedOn },
      ...(sequence !== undefined && { sequence }),
    });
    await eventually(
      () =>
        this.town.sql('select 1 from housing.taken_order where order_id = $1 and closed_on is not null', [
          orderId,
        ]),
      (rows) => rows.length > 0,
    );
  }

  grant(grant: Partial<Grant> & { placeId: string }, by = this.office, commandId?: string) {
    return by.call(
      contract.grantPlace,
      {
        residentId: randomUUID(),
        from: '2026-03-01',
        crisis: !grant.orderId,
        housingContract: { reference: 'KM/1', on: '2026-01-02' },
        decision: { reference: 'CUS.4/1', on: '2026-01-02' },
        ...grant,
      },
      commandId,
    );
  }

  /**
   * Grants as a patient client does: trouble that passes (a busy machine) is no answer, so the same command is sent
   * again under its own id.
   */
  async grantPatiently(grant: Partial<Grant> & { placeId: string }) {
    const [commandId, residentId] = [randomUUID(), randomUUID()];
    for (;;) {
      try {
        return await this.grant({ residentId, ...grant }, this.office, commandId);
      } catch (error) {
        const passes = error instanceof Refused && error.failure.category === 'unavailable';
        if (!passes) throw error;
      }
    }
  }

  async version(stayId: string): Promise<number> {
    const [row] = await this.town.sql<{ version: number }>('select version from housing.stay where id = $1', [
      stayId,
    ]);
    return row?.version ?? 0;
  }

  /** Somebody living in a place since `from`. */
  async living(grant: Partial<Grant> & { placeId: string }): Promise<string> {
    const { id: stayId } = await this.grant(grant);
    await this.office.call(contract.moveIn, { stayId, version: 1, on: grant.from ?? '2026-03-01' });
    return stayId;
  }

  async end(stayId: string, on: string) {
    return this.office.call(contract.endStay, {
      stayId,
      version: await this.version(stayId),
      on,
      reason: 'goal-reached',
      destination: 'own-flat',
    });
  }

  report(month: string, by = this.office) {
    return by.call(contract.reportNights, { month, proof: PROOF });
  }

  /** Deliveries announced for a stay, in order: month, nights, last evening, revision, order. */
  async announced(stayId: string) {
    const rows = await this.town.sql<{ data: EventData<typeof contract.deliveryProved> }>(
      `select o.data from housing.outbox o join housing.delivery d on d.delivery_id::text = o.aggregate_id
       where o.type = $1 and d.work_id = $2 order by o.seq`,
      [contract.deliveryProved.type, stayId],
    );
    return rows.map(({ data }) => data);
  }

  async announcedNights(stayId: string): Promise<[number, string, number][]> {
    return (await this.announced(stayId)).map(({ quantityMilli, performedOn, revision }) => [
      quantityMilli / 1_000,
      performedOn,
      revision,
    ]);
  }
}
