import { randomUUID } from 'node:crypto';
import { commissioning as api, type RawInput } from '@cus/contracts';
import { CENTRE, TestTown, type Caller } from '@cus/platform/testing';
import { commissioning } from '../src';

export const PROOF = { method: 'signature' as const };

/** What a refused call is rejected with. */
export const code = (expected: string) => ({ failure: { code: `commissioning.${expected}` } });

/** A NIP with a right check digit, other on every call. */
export function freshNip(): string {
  const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7];
  for (;;) {
    const digits = Array.from({ length: 9 }, () => Math.floor(Math.random() * 10));
    const check = digits.reduce((total, digit, i) => total + digit * (weights[i] ?? 0), 0) % 11;
    if (check < 10 && digits.some((digit) => digit > 0)) return [...digits, check].join('');
  }
}

/** A centre with its people and a pilot project from 2026-01-01 to 2026-12-31. */
export class CommissioningTown {
  town!: TestTown;
  organiser!: Caller;
  manager!: Caller;
  fieldWorker!: Caller;

  private constructor() {}

  /** Stands from the first test of a file to its last. */
  static whileTesting(): CommissioningTown {
    const cus = new CommissioningTown();
    beforeAll(async () => {
      cus.town = await TestTown.start([commissioning]);
      [cus.organiser, cus.manager, cus.fieldWorker] = await Promise.all([
        cus.town.staff('organiser'),
        cus.town.staff('manager'),
        cus.town.staff('field-worker'),
      ]);
    });
    afterAll(() => cus.town.stop());
    return cus;
  }

  async project(input: Partial<RawInput<typeof api.registerProject>> = {}): Promise<string> {
    const { id } = await this.organiser.call(api.registerProject, {
      code: `P-${randomUUID().slice(0, 8)}`,
      name: 'Centrum usług społecznych',
      grantGrosze: 312_500_000,
      eligibleFrom: '2026-01-01',
      eligibleTo: '2026-12-31',
      isPilot: false,
      ...input,
    });
    return id;
  }

  /** A registered organisation; with evidence from 2025 unless told otherwise. */
  async provider(
    legalForm: RawInput<typeof api.registerProvider>['legalForm'] = 'foundation',
    evidence: Partial<RawInput<typeof api.recordPesEvidence>> | 'none' = {},
  ): Promise<{ id: string; person: Caller }> {
    const { id } = await this.organiser.call(api.registerProvider, {
      name: `Organizacja ${randomUUID().slice(0, 8)}`,
      legalForm,
      ...(legalForm === 'private-person' ? {} : { nip: freshNip() }),
    });
    if (evidence !== 'none') {
      await this.organiser.call(api.recordPesEvidence, {
        providerId: id,
        kind: 'krs-extract',
        documentReference: 'KRS 2025/1',
        validFrom: '2025-01-01',
        ...evidence,
      });
    }
    return { id, person: await this.town.providerPerson(id, CENTRE) };
  }

  /** A contract for respite care at 40.00 zł an hour, for 2026, unless told otherwise. */
  async contract(
    input: Partial<RawInput<typeof api.signContract>> = {},
    line: Partial<RawInput<typeof api.signContract>['lines'][number]> = {},
  ): Promise<{ id: string; lineId: string; pes: boolean; pesGround: string }> {
    const signed = await this.organiser.call(api.signContract, {
      number: `U/${randomUUID().slice(0, 8)}`,
      mode: input.mode ?? (input.providerId ? 'contest' : 'own-staff'),
      signedOn: '2026-01-01',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      funder: 'european-social-fund',
      valueLimitGrosze: 10_000_000,
      lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: 4_000, ...line }],
      ...input,
    });
    return { id: signed.id, lineId: signed.lineIds[0] ?? '', pes: signed.pes, pesGround: signed.pesGround };
  }

  async order(
    contractLineId: string,
    quantityMilli = 10_000,
    input: Partial<RawInput<typeof api.placeOrder>> = {},
  ): Promise<string> {
    const { id } = await this.organiser.call(api.placeOrder, {
      contractLineId,
      residentId: randomUUID(),
      quantityMilli,
      from: '2026-03-01',
      to: '2026-06-30',
      orderedOn: '2026-02-20',
      ...input,
    });
    return id;
  }

  async acceptedOrder(lineId: string, by: Caller, quantityMilli = 10_000): Promise<string> {
    const id = await this.order(lineId, quantityMilli);
    await by.call(api.acceptOrder, { orderId: id, version: 1, acceptedOn: '2026-02-21' });
    return id;
  }

  async delivery(
    orderId: string,
    by: Caller,
    input: Partial<RawInput<typeof api.recordDelivery>> = {},
  ): Promise<string> {
    const { id } = await by.call(api.recordDelivery, {
      orderId,
      performedOn: '2026-03-10',
      quantityMilli: 1_000,
      proof: PROOF,
      ...input,
    });
    return id;
  }

  async accept(...ids: string[]): Promise<void> {
    const deliveries = await Promise.all(
      ids.map(async (deliveryId) => ({ deliveryId, version: await this.deliveryVersion(deliveryId) })),
    );
    await this.manager.call(api.acceptDeliveries, { deliveries });
  }

  async deliveryVersion(deliveryId: string): Promise<number> {
    return (await this.manager.call(api.getDelivery, { deliveryId })).version;
  }

  orderVersion(orderId: string): Promise<number> {
    return this.manager.call(api.getOrder, { orderId }).then((order) => order.version);
  }
}
