import type { Output } from '@cus/contracts';
import { FIGURES_SQL, FROZEN_SQL, MODES_SQL } from './share-sql.ts';
import { EVER, type Check, type Project, type Sources } from './sources.ts';

type Share = Output<Sources['commissioning']['getShare']>;

interface Figure {
  readonly scope: string;
  readonly measure: string;
  readonly withVaccinations: boolean;
  readonly numeratorGrosze: number | string;
  readonly denominatorGrosze: number | string;
  readonly basisPoints?: number | null;
  readonly above: boolean;
  readonly shortfallGrosze: number | string;
  readonly headroomGrosze: number | string;
}

/** All definitions on a day, the worst case and the ways of commissioning behind the default one. */
export async function liveFigures(sources: Sources, project: Project, day: string): Promise<Check[]> {
  const told = await sources.ask(sources.commissioning.getShare, { asOf: day });
  const computed = await figuresOn(sources, project, day, EVER, project.thresholdBp);
  return [
    ...compareFigures('definitions at month ends and mid-months', day, told.figures, computed),
    worstCase(day, told.worstCase, computed, project),
    await modes(sources, project, day, told.byMode),
  ];
}

/** As if all the rest of the grant went to others. */
function worstCase(
  day: string,
  told: Share['worstCase'],
  computed: readonly Figure[],
  { grantGrosze, thresholdBp }: Project,
): Check {
  const isDefault = ({ scope, measure, withVaccinations }: Figure) =>
    scope === 'project' && measure === 'accepted' && withVaccinations;
  const accepted = BigInt(computed.find(isDefault)?.numeratorGrosze ?? 0);
  const grant = BigInt(grantGrosze);
  const part = accepted < grant ? accepted : grant;
  const line = (grant * BigInt(thresholdBp)) / 10_000n;
  const beyond = part - line - 1n;
  const words = (...facts: unknown[]) => facts.join(', ');
  return {
    kind: 'worst case of the whole grant',
    what: `${day} worst case`,
    told: words(
      told.numeratorGrosze,
      told.baseGrosze,
      told.lineGrosze,
      told.basisPoints,
      told.above,
      told.shortfallGrosze,
      told.headroomGrosze,
    ),
    computed: words(
      accepted,
      grant,
      line,
      (part * 10_000n) / grant,
      part > line || part * 10_000n > grant * BigInt(thresholdBp),
      beyond < 0n ? -beyond : 0n,
      beyond > 0n ? beyond : 0n,
    ),
  };
}

async function modes(sources: Sources, project: Project, day: string, told: Share['byMode']): Promise<Check> {
  type Row = { mode: string; pes: boolean; amountGrosze: string };
  const rows = await sources.query<Row>(MODES_SQL, [sources.centreId, day, EVER, project.id]);
  const words = (parts: readonly { mode: string; pes: boolean; amountGrosze: number | string }[]) =>
    parts
      .filter(({ amountGrosze }) => Number(amountGrosze) !== 0)
      .map(({ mode, pes, amountGrosze }) => `${mode}${pes ? ' PES' : ''} ${amountGrosze}`)
      .sort()
      .join(', ');
  return {
    kind: 'default figure by way of commissioning',
    what: `${day} by mode`,
    told: words(told),
    computed: words(rows),
  };
}

/** A frozen month must be what was known when it was frozen, whatever was learnt later. */
export async function frozenFigures(sources: Sources, project: Project): Promise<Check[]> {
  type Frozen = { month: string; lastDay: string; frozenAt: string; thresholdBp: number; figures: Figure[] };
  const months = await sources.query<Frozen>(FROZEN_SQL, [sources.centreId, project.id]);
  const told = await sources.ask(sources.commissioning.listFrozenMonths, {});
  const checks: Check[] = [];
  for (const { month, lastDay, frozenAt, thresholdBp, figures } of months) {
    const what = `frozen ${month}`;
    const computed = await figuresOn(sources, project, lastDay, frozenAt, thresholdBp);
    checks.push(...compareFigures('frozen months, all definitions', what, figures, computed));
    const shown = told.items.find((item) => item.month === month);
    const live = await figuresOn(sources, project, lastDay, EVER, thresholdBp);
    const kind = 'frozen months as shown';
    if (shown) {
      checks.push(...compareFigures(kind, `${what} as shown`, [shown.frozen], computed));
      checks.push(
        ...compareFigures('live figures beside frozen months', `live beside ${what}`, [shown.live], live),
      );
    } else checks.push({ kind, what: `${what} as shown`, told: 'nothing', computed: 'a month' });
  }
  return checks;
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

/** Every figure computed is looked for, so that one left out is a difference too. */
function compareFigures(
  kind: string,
  when: string,
  told: readonly Figure[],
  computed: readonly Figure[],
): Check[] {
  const same = (one: Figure, other: Figure) =>
    one.scope === other.scope &&
    one.measure === other.measure &&
    one.withVaccinations === other.withVaccinations;
  const wanted = told.length === 1 ? computed.filter((figure) => same(figure, told[0] as Figure)) : computed;
  return wanted.map((figure) => {
    const shown = told.find((each) => same(each, figure));
    const vaccinations = figure.withVaccinations ? 'with' : 'without';
    return {
      kind,
      what: `${when} ${figure.scope} ${figure.measure} ${vaccinations} vaccinations`,
      told: shown ? inWords(shown) : 'nothing',
      computed: inWords(figure),
    };
  });
}

function inWords(figure: Figure): string {
  const { numeratorGrosze, denominatorGrosze, basisPoints, above, shortfallGrosze, headroomGrosze } = figure;
  const standing = above ? `above by ${headroomGrosze}` : `${shortfallGrosze} short`;
  return `${numeratorGrosze} of ${denominatorGrosze} = ${basisPoints ?? 'none'} bp, ${standing}`;
}
