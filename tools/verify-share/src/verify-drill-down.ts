import { CONTRACTS_SQL, ORDERS_SQL, STANDING_SQL } from './share-sql.ts';
import { EVER, pages, type Check, type Sources } from './sources.ts';

const MEASURES = ['accepted', 'delivered', 'paid', 'contracted'] as const;
type Opened = Exclude<(typeof MEASURES)[number], 'contracted'>;

/** The figure opened: contracts, the orders behind each, and the visits behind each order. */
export async function drillDown(sources: Sources, asOf: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const measure of MEASURES) {
    const numbers = new Map<string, string>();
    checks.push(...(await contracts(sources, measure, asOf, numbers)));
    if (measure !== 'contracted') checks.push(...(await orders(sources, measure, asOf, numbers)));
  }
  return checks;
}

async function contracts(
  sources: Sources,
  measure: (typeof MEASURES)[number],
  asOf: string,
  numbers: Map<string, string>,
): Promise<Check[]> {
  const { ask, commissioning, centreId } = sources;
  const told = new Map<string, number>();
  const input = { scope: 'centre', measure, asOf, limit: 200 } as const;
  for await (const item of pages((cursor) => ask(commissioning.shareByContract, { ...input, ...cursor }))) {
    told.set(item.contractId, item.amountGrosze);
    numbers.set(item.contractId, item.contractNumber);
  }
  type Row = { contractId: string; number: string; amountGrosze: string };
  const rows = await sources.query<Row>(CONTRACTS_SQL, [centreId, asOf, EVER, measure]);
  for (const { contractId, number } of rows) numbers.set(contractId, number);
  const computed = new Map(rows.map(({ contractId, amountGrosze }) => [contractId, amountGrosze]));
  return [...numbers].map(([contractId, number]) => ({
    kind: 'contracts of a figure',
    what: `${asOf} contract ${number} ${measure}`,
    told: String(told.get(contractId) ?? 0),
    computed: computed.get(contractId) ?? '0',
  }));
}

async function orders(
  sources: Sources,
  measure: Opened,
  asOf: string,
  numbers: ReadonlyMap<string, string>,
): Promise<Check[]> {
  const { ask, query, commissioning, centreId } = sources;
  type Row = { contractId: string; orderId: string; amountGrosze: string; deliveries: number };
  const rows = await query<Row>(ORDERS_SQL, [centreId, asOf, EVER, measure]);
  const computed = new Map(rows.map((row) => [row.orderId, row]));
  const checks: Check[] = [];
  for (const [contractId, number] of numbers) {
    const told = new Map<string, number>();
    const input = { contractId, measure, asOf, limit: 200 };
    for await (const item of pages((cursor) => ask(commissioning.shareOrders, { ...input, ...cursor })))
      told.set(item.orderId, item.amountGrosze);
    const known = rows.filter((row) => row.contractId === contractId).map(({ orderId }) => orderId);
    for (const orderId of new Set([...known, ...told.keys()]))
      checks.push({
        kind: 'orders of a contract',
        what: `${asOf} order ${orderId} of ${number} ${measure}`,
        told: String(told.get(orderId) ?? 0),
        computed: computed.get(orderId)?.amountGrosze ?? '0',
      });
  }
  for (const { orderId, amountGrosze, deliveries } of rows)
    checks.push({
      kind: 'orders as sums of their deliveries',
      what: `${asOf} deliveries of order ${orderId} ${measure}`,
      told: await deliveriesOf(sources, orderId, measure, asOf),
      computed: `${deliveries} worth ${amountGrosze}`,
    });
  return checks;
}

async function deliveriesOf(
  { ask, commissioning }: Sources,
  orderId: string,
  measure: Opened,
  asOf: string,
): Promise<string> {
  let [count, sum] = [0, 0];
  const input = { orderId, measure, asOf, limit: 200 };
  for await (const { amountGrosze } of pages((cursor) =>
    ask(commissioning.shareDeliveries, { ...input, ...cursor }),
  )) {
    if (amountGrosze === 0) continue;
    count++;
    sum += amountGrosze;
  }
  return `${count} worth ${sum}`;
}

/** Whether each contract counts as PES, and the document it rests on, against the register of evidence. */
export async function standings({ ask, query, commissioning, centreId }: Sources): Promise<Check[]> {
  type Row = { contractId: string; number: string; evidence: string; pes: boolean };
  const checks: Check[] = [];
  for (const { contractId, number, evidence, pes } of await query<Row>(STANDING_SQL, [centreId])) {
    const told = await ask(commissioning.getContract, { contractId });
    const { documentReference, validFrom, expiresOn } = told.frozenEvidence ?? {};
    const document = documentReference ? `${documentReference} ${validFrom}..${expiresOn ?? ''}` : 'none';
    checks.push({
      kind: 'standing of each contract',
      what: `contract ${number}, social-economy entity by which document`,
      told: `${told.pes} by ${document}`,
      computed: `${pes} by ${evidence}`,
    });
  }
  return checks;
}
