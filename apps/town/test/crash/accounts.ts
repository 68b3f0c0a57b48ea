import { commissioning } from '@cus/contracts';
import { handledBy, type ServiceDefinition } from '@cus/platform';
import type { OwnServers } from '@cus/platform/testing/crash';
import { services } from '../../src/services';
import { LEDGER, TIMELINE, type Walked } from './walk';

type Sql = OwnServers['sql'];

/** Effects that are still on their way: events no relay has published or no subscription has taken in. */
export async function underWay(sql: Sql): Promise<readonly string[]> {
  const waiting = await Promise.all(
    services.map(async ({ name, store: { schema } }) => {
      const [row] = await sql<{ n: number }>(
        `select count(*)::int n from ${schema}.outbox where published_at is null`,
      );
      return row?.n ? [`${row.n} unpublished by ${name}`] : [];
    }),
  );
  const untaken = await Promise.all(subscriptions().map((each) => untakenBy(sql, each)));
  return [...waiting, ...untaken].flat();
}

/** Every row in which the product differs from what was told; nothing when nothing was lost and nothing doubled. */
export async function faults(
  sql: Sql,
  walks: readonly Walked[],
  acknowledged: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly string[]> {
  const perService = await Promise.all(
    services.map(({ name, store: { schema } }) =>
      commandFaults(sql, name, schema, acknowledged.get(name) ?? new Set()),
    ),
  );
  const perWalk = await Promise.all(walks.map((each) => walkFaults(sql, each)));
  return [...perService.flat(), ...(await counts(sql, walks.length)), ...perWalk.flat()];
}

/** The share as the product tells it, of every walk: definition by definition, to the grosz. */
export async function shareFaults({ manager, projectId }: Walked): Promise<readonly string[]> {
  const { figures } = await manager.call(commissioning.getShare, { projectId, asOf: '2026-04-30' });
  return figures
    .filter(({ scope, withVaccinations }) => scope === 'project' && withVaccinations)
    .flatMap(({ measure, numeratorGrosze, denominatorGrosze }) => {
      const [pes, own] = [sum(LEDGER.pes[measure]), sum(LEDGER.own[measure])];
      const right = numeratorGrosze === pes && denominatorGrosze === pes + own;
      return right
        ? []
        : [`${measure}: ${numeratorGrosze} of ${denominatorGrosze}, not ${pes} of ${pes + own}`];
    });
}

interface Subscription {
  readonly subscriber: ServiceDefinition;
  readonly subscription: string;
  readonly publisher: string;
  readonly type: string;
}

function subscriptions(): Subscription[] {
  return services.flatMap((subscriber) =>
    subscriber.subscriptions.flatMap((handler) => {
      const handled = handledBy(handler);
      if (!('event' in handled)) return [];
      const { event, subscription } = handled;
      return [{ subscriber, subscription, publisher: event.service.replaceAll('-', '_'), type: event.type }];
    }),
  );
}

async function untakenBy(
  sql: Sql,
  { subscriber, subscription, publisher, type }: Subscription,
): Promise<string[]> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int n from ${publisher}.outbox o where o.type = $1 and not exists
       (select from ${subscriber.store.schema}.inbox i where i.subscription = $2 and i.event_id = o.id)`,
    [type, subscription],
  );
  return row?.n ? [`${row.n} of ${type} not taken in by ${subscription}`] : [];
}

/** Each acknowledged command has its answer and one entry in the audit, and there are no others; nothing is buried. */
async function commandFaults(
  sql: Sql,
  name: string,
  schema: string,
  acknowledged: ReadonlySet<string>,
): Promise<string[]> {
  const answers = await sql<{ id: string; audits: number }>(
    `select c.command_id id, (select count(*)::int from ${schema}.audit a where a.command_id = c.command_id) audits
     from ${schema}.command_answer c`,
  );
  const stored = new Set(answers.map(({ id }) => id));
  const [{ n: letters } = { n: 0 }] = await sql<{ n: number }>(
    `select count(*)::int n from ${schema}.dead_letter`,
  );
  return [
    ...[...acknowledged].filter((id) => !stored.has(id)).map((id) => `${name} forgot command ${id}`),
    ...[...stored].filter((id) => !acknowledged.has(id)).map((id) => `nobody gave ${name} command ${id}`),
    ...answers
      .filter(({ audits }) => audits !== 1)
      .map(({ id, audits }) => `${name} did ${id} ${audits} times`),
    ...(letters > 0 ? [`${letters} dead letters of ${name}`] : []),
  ];
}

/** Rows each walk leaves exactly one, or so many, of. */
const PER_WALK: Readonly<Record<string, number>> = {
  'registry.resident': 1,
  'coordination.request': 1,
  'coordination.plan': 1,
  'commissioning.contract': 2,
  'commissioning.plan_line': 3,
  'commissioning.orders': 3,
  'commissioning.delivery': 5,
  'commissioning.settlement': 2,
  'commissioning.settlement_line': 4,
  'commissioning.share_freeze': 1,
  'handyman.job': 1,
  'handyman.delivery': 1,
  'housing.stay': 1,
  'housing.delivery': 1,
};

async function counts(sql: Sql, walks: number): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(PER_WALK).map(async ([table, each]) => {
      const [row] = await sql<{ n: number }>(`select count(*)::int n from ${table}`);
      return row?.n === each * walks ? [] : [`${row?.n} of ${table} after ${walks} walks`];
    }),
  );
  return found.flat();
}

async function walkFaults(sql: Sql, { residentId, pesContractId, ownContractId }: Walked): Promise<string[]> {
  const entries = await sql<{ kind: string; n: number }>(
    'select kind, count(*)::int n from coordination.timeline_entry where resident_id = $1 group by kind',
    [residentId],
  );
  return [
    ...differences(`timeline of ${residentId}`, TIMELINE, asRecord(entries.map(({ kind, n }) => [kind, n]))),
    ...(await ledgerFaults(sql, pesContractId, LEDGER.pes)),
    ...(await ledgerFaults(sql, ownContractId, LEDGER.own)),
  ];
}

async function ledgerFaults(
  sql: Sql,
  contractId: string,
  told: Readonly<Record<string, readonly number[]>>,
): Promise<string[]> {
  const lines = await sql<{ kind: string; amounts: string[] }>(
    `select kind, array_agg(amount_grosze::text) amounts from commissioning.ledger_line where contract_id = $1 group by kind`,
    [contractId],
  );
  const months = await sql<{ kind: string; amount: string }>(
    'select kind, sum(amount_grosze)::text amount from commissioning.ledger_month where contract_id = $1 group by kind',
    [contractId],
  );
  const sorted = (amounts: readonly number[]) => [...amounts].sort((a, b) => a - b).join(' ');
  const where = `contract ${contractId}`;
  return [
    ...differences(
      `ledger of ${where}`,
      asRecord(Object.entries(told).map(([kind, amounts]) => [kind, sorted(amounts)])),
      asRecord(lines.map(({ kind, amounts }) => [kind, sorted(amounts.map(Number))])),
    ),
    ...differences(
      `sums of ${where}`,
      asRecord(Object.entries(told).map(([kind, amounts]) => [kind, sum(amounts)])),
      asRecord(months.map(({ kind, amount }) => [kind, Number(amount)])),
    ),
  ];
}

type Facts = Readonly<Record<string, string | number>>;

function differences(what: string, told: Facts, found: Facts): string[] {
  const keys = new Set([...Object.keys(told), ...Object.keys(found)]);
  return [...keys]
    .filter((key) => told[key] !== found[key])
    .map((key) => `${what}: ${key} is ${found[key]}, not ${told[key]}`);
}

function asRecord(entries: [string, string | number][]): Facts {
  return Object.fromEntries(entries);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
