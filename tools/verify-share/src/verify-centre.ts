import { FORECAST_SQL, LAST_DAY_SQL, PROJECT_SQL } from './share-sql.ts';
import { EVER, type Check, type Project, type Sources } from './sources.ts';
import { drillDown, standings } from './verify-drill-down.ts';
import { frozenFigures, liveFigures } from './verify-figures.ts';

export interface CentreReport {
  readonly project: string;
  readonly checks: readonly Check[];
}

/** Computes every figure of a centre anew and puts it beside what the product tells. */
export async function verifyCentre(sources: Sources): Promise<CentreReport> {
  const [project] = await sources.query<Project>(PROJECT_SQL, [sources.centreId]);
  if (!project) throw new Error(`Centre ${sources.centreId} has no pilot project: nothing to verify.`);
  const [last] = await sources.query<{ day: string | null }>(LAST_DAY_SQL, [sources.centreId]);
  const ends = monthEnds(project.from, last?.day ?? project.from);
  const asOf = ends.at(-1) ?? project.from;
  const checks: Check[] = [];
  // In the middle of a month the product counts single lines of the ledger, at its end sums of months.
  for (const end of ends)
    for (const day of [`${end.slice(0, 7)}-15`, end])
      checks.push(...(await liveFigures(sources, project, day)));
  checks.push(...(await frozenFigures(sources, project)));
  checks.push(...(await drillDown(sources, asOf)));
  checks.push(...(await standings(sources)));
  checks.push(...(await forecast(sources, project, asOf)));
  return { project: project.code, checks };
}

export function differences({ checks }: CentreReport): Check[] {
  return checks.filter(({ told, computed }) => told !== computed);
}

/** The part of the forecast that is counted, not estimated. */
async function forecast(sources: Sources, project: Project, asOf: string): Promise<Check[]> {
  type Row = { acceptedPes: string; acceptedAll: string; livePes: string; liveAll: string };
  const [row] = await sources.query<Row>(FORECAST_SQL, [sources.centreId, asOf, EVER, project.id]);
  const told = await sources.ask(sources.commissioning.getShareForecast, { asOf });
  const step = (name: string) => told.steps.find((each) => each.step === name);
  const check = (name: string, pes: string | undefined, all: string | undefined): Check => ({
    kind: 'counted steps of the forecast',
    what: `forecast ${asOf} ${name}`,
    told: `${step(name)?.pesGrosze} of ${step(name)?.allGrosze}`,
    computed: `${pes} of ${all}`,
  });
  return [
    check('accepted', row?.acceptedPes, row?.acceptedAll),
    check('live-orders', row?.livePes, row?.liveAll),
  ];
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
