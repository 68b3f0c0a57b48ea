import { commissioning, registry } from '@cus/contracts';
import { apiAs } from './api';

interface Wish {
  readonly surname: string;
  readonly firstName: string;
}

/** Somebody of the centre whose orders for nights and repairs its own staff has accepted. */
export interface Served {
  readonly residentId: string;
  /** Places an order and accepts it for the centre's own staff. */
  order(fulfilment: 'housing' | 'handyman', pieces: number): Promise<string>;
}

const PERIOD = { from: '2026-01-02', to: '2027-12-31' };

/** Makes the contract with own staff and the person, by the public API. */
export async function served(origin: string, { surname, firstName }: Wish): Promise<Served> {
  const [organiser, intake] = [apiAs(origin, 'organizator'), apiAs(origin, 'recepcja')];
  const { id: residentId } = await intake()(registry.registerResident, { firstName, lastName: surname });
  const { lineIds } = await organiser()(commissioning.signContract, {
    number: `WŁ/${surname}/2026`,
    mode: 'own-staff',
    signedOn: PERIOD.from,
    validFrom: PERIOD.from,
    validTo: PERIOD.to,
    funder: 'own-budget',
    valueLimitGrosze: 50_000_000,
    lines: [
      { serviceCode: 'supported-flat', unit: 'night', unitPriceGrosze: 9_000 },
      { serviceCode: 'handyman', unit: 'job', unitPriceGrosze: 12_000 },
    ],
  });
  return {
    residentId,
    async order(fulfilment, pieces) {
      const { id: orderId } = await organiser()(commissioning.placeOrder, {
        contractLineId: lineIds[fulfilment === 'housing' ? 0 : 1] as string,
        residentId,
        fulfilment,
        quantityMilli: pieces * 1_000,
        from: PERIOD.from,
        to: PERIOD.to,
        orderedOn: PERIOD.from,
      });
      await organiser()(commissioning.acceptOrder, { orderId, version: 1, acceptedOn: PERIOD.from });
      return orderId;
    },
  };
}
