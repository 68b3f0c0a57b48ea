import type { Operation, Output, RawInput } from '@cus/contracts';
import {
  CONTRACTS_SQL,
  FIGURES_SQL,
  FORECAST_SQL,
  FROZEN_SQL,
  LAST_DAY_SQL,
  PROJECT_SQL,
} from './share-sql.ts';

type Contracts = typeof import('@cus/contracts');

/** What is compared, where the two come from. */
export interface Sources {
  readonly centreId: string;
  readonly commissioning: Contracts['commissioning'];
  /** SQL past row security. */
  query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /** The product's answer to somebody who may see everything of the centre. */
  ask<Op extends Operation>(operation: Op, input: RawInput<Op>): Promise<Output<Op>>;
}

/** One number of the product that was computed anew. */
export interface Check {
  /** E.g. `2021-06-30 project accepted with vaccinations`. */
  readonly what: string;
  readonly told: string;
  readonly computed: string;
}

export interface CentreReport {
  readonly project: string;
  readonly checks: readonly Check[];
}

interface Figure {
  readonly scope: string;
  readonly measure: string;
  readonly withVaccinations: boolean;
  readonly numeratorGrosze: number | string;
  readonly denominatorGrosze: number | string;
  readonly basisPoints?: number | null;
  readonly above: boolean;
}

interface Project {
  readonly id: string;
  readonly code: string;
  readonly thresholdBp: number;
  readonly grantGrosze: string;
  readonly from: string;
}

/** Everything is known by then. */
const EVER = 'infinity';

/** Computes every figure of a centre anew and puts it beside what the product tells. */
export async function verifyCentre(sources: Sources): Promise<CentreReport> {
  const [project] = await sources.query<Project>(PROJECT_SQL, [sources.centreId]);
  if (!project) throw new Error(`Centre ${sources.centreId} has no pilot project: nothing to verify.`);
  const [last] = await sources.query<{ day: string | null }>(LAST_DAY_SQL, [sources.centreId]);
  const days = monthEnds(project.from, last?.day ?? project.from);
  const asOf = days.at(-1) ?? project.from;
  const checks: Check[] = [];
  for (const day of days) checks.push(...(await liveFigures(sources, project, day)));
  checks.push(...(await frozenFigures(sources, project)));
  checks.push(...(await contractAmounts(sources, asOf)));
  checks.push(...(await forecast(sources, project, asOf)));
  return { project: project.code, checks };
}

export function differences({ checks }: CentreReport): Check[] {
  return checks.filter(({ told, computed }) => told !== computed);
}

async function liveFigures(sources: Sources, project: Project, day: string): Promise<Check[]> {
  const told = await sources.ask(sources.commissioning.getShare, { asOf: day });
  const computed = await figuresOn(sources, project, day, EVER, project.thresholdBp);
  return [...compareFigures(day, told.figures, computed), worstCase(day, told.worstCase, computed, project)];
}

/** As if all the rest of the grant went to others. */
function worstCase(
  day: string,
  told: { readonly numeratorGrosze: number; readonly baseGrosze: number; readonly above: boolean },
  computed: readonly Figure[],
  { grantGrosze, thresholdBp }: Project,
): Check {
  const isDefault = ({ scope, measure, withVaccinations }: Figure) =>
    scope === 'project' && measure === 'accepted' && withVaccinations;
  const part = BigInt(computed.find(isDefault)?.numeratorGrosze ?? 0);
  const above = part * 10_000n > BigInt(grantGrosze) * BigInt(thresholdBp);
  return {
    what: `${day} worst case of the whole grant`,
    told: `${told.numeratorGrosze} of ${told.baseGrosze}, ${told.above}`,
    computed: `${part} of ${grantGrosze}, ${above}`,
  };
}

/** A frozen month must be what was known when it was frozen, whatever was learnt later. */
async function frozenFigures(sources: Sources, project: Project): Promise<Check[]> {
  type Frozen = { month: string; lastDay: string; frozenAt: string; thresholdBp: number; figures: Figure[] };
  const months = await sources.query<Frozen>(FROZEN_SQL, [sources.centreId, project.id]);
  const told = await sources.ask(sources.commissioning.listFrozenMonths, {});
  const checks: Check[] = [];
  for (const { month, lastDay, frozenAt, thresholdBp, figures } of months) {
    const computed = await figuresOn(sources, project, lastDay, frozenAt, thresholdBp);
    checks.push(...compareFigures(`frozen ${month}`, figures, computed));
    const shown = told.items.find((item) => item.month === month);
    const live = await figuresOn(sources, project, lastDay, EVER, thresholdBp);
    if (shown) {
      checks.push(...compareFigures(`frozen ${month} as shown`, [shown.frozen], computed));
      checks.push(...compareFigures(`live beside frozen ${month}`, [shown.live], live));
    } else checks.push({ what: `frozen ${month} as shown`, told: 'nothing', computed: 'a month' });
  }
  return checks;
}

/** Contracts as the share lists them, and the sums of the orders behind each. */
async function contractAmounts(sources: Sources, asOf: string): Promise<Check[]> {
  const { commissioning, centreId } = sources;
  const checks: Check[] = [];
  for (const measure of ['accepted', 'delivered', 'paid', 'contracted'] as const) {
    const told = new Map<string, number>();
    for await (const item of pages((cursor) =>
      sources.ask(commissioning.shareByContract, { scope: 'centre', measure, asOf, limit: 200, ...cursor }),
    ))
      told.set(item.contractId, item.amountGrosze);
    type Row = { contractId: string; number: string; amountGrosze: string };
    for (const row of await sources.query<Row>(CONTRACTS_SQL, [centreId, asOf, EVER, measure])) {
      const what = `${asOf} contract ${row.number} ${measure}`;
      checks.push({ what, told: String(told.get(row.contractId) ?? 0), computed: row.amountGrosze });
      if (measure === 'contracted') continue;
      const orders = await sumOfOrders(sources, row.contractId, measure, asOf);
      checks.push({ what: `${what}, sum of its orders`, told: String(orders), computed: row.amountGrosze });
    }
  }
  return checks;
}

async function sumOfOrders(
  { ask, commissioning }: Sources,
  contractId: string,
  measure: 'accepted' | 'delivered' | 'paid',
  asOf: string,
): Promise<number> {
  let sum = 0;
  for await (const item of pages((cursor) =>
    ask(commissioning.shareOrders, { contractId, measure, asOf, limit: 200, ...cursor }),
  ))
    sum += item.amountGrosze;
  return sum;
}

/** The part of the forecast that is counted, not estimated. */
async function forecast(sources: Sources, project: Project, asOf: string): Promise<Check[]> {
  type Row = { acceptedPes: string; acceptedAll: string; livePes: string; liveAll: string };
  const [row] = await sources.query<Row>(FORECAST_SQL, [sources.centreId, asOf, EVER, project.id]);
  const told = await sources.ask(sources.commissioning.getShareForecast, { asOf });
  const step = (name: string) => told.steps.find((each) => each.step === name);
  const check = (name: string, pes: string | undefined, all: string | undefined): Check => ({
    what: `forecast ${asOf} ${name}`,
    told: `${step(name)?.pesGrosze} of ${step(name)?.allGrosze}`,
    computed: `${pes} of ${all}`,
  });
  return [
    check('accepted', row?.acceptedPes, row?.acceptedAll),
    check('live-orders', row?.livePes, row?.liveAll),
  ];
}

function figuresOn(
  sources: Sources,
  project: Project,
  day: string,
  knownAt: string,
  thresholdBp: number,
): Promise<Figure[]> {
  return sources.query<Figure>(FIGURES_SQL, [sources.centreId, day, knownAt, project.id, thresholdBp]);
}

function compareFigures(when: string, told: readonly Figure[], computed: readonly Figure[]): Check[] {
  return told.map((figure) => {
    const other = computed.find(
      ({ scope, measure, withVaccinations }) =>
        scope === figure.scope && measure === figure.measure && withVaccinations === figure.withVaccinations,
    );
    const vaccinations = figure.withVaccinations ? 'with' : 'without';
    return {
      what: `${when} ${figure.scope} ${figure.measure} ${vaccinations} vaccinations`,
      told: inWords(figure),
      computed: other ? inWords(other) : 'nothing',
    };
  });
}

function inWords({ numeratorGrosze, denominatorGrosze, basisPoints, above }: Figure): string {
  return `${numeratorGrosze} of ${denominatorGrosze} = ${basisPoints ?? 'none'} bp, ${above ? 'above' : 'not above'}`;
}

async function* pages<T>(
  ask: (cursor: { cursor?: string }) => Promise<{ items: T[]; next?: string | undefined }>,
): AsyncGenerator<T> {
  for (let cursor: { cursor?: string } | undefined = {}; cursor;) {
    const page: { items: T[]; next?: string | undefined } = await ask(cursor);
    yield* page.items;
    cursor = page.next === undefined ? undefined : { cursor: page.next };
  }
}

/** The last day of every month from one day to another. */
export function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  for (let month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)); ; month++) {
    // Day 0 of a month is the last of the one before.
    const end = new Date(Date.UTC(Math.floor(month / 12), month % 12, 0)).toISOString().slice(0, 10);
    ends.push(end);
    if (end >= to) return ends;
  }
}
