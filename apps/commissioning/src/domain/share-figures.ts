import type { commissioning, RawOutput } from '@cus/contracts';
import {
  headroom,
  headroomForOthers,
  shareBasisPoints,
  shortfall,
  shortfallByNewOrders,
  strictlyAbove,
  sum,
} from '@cus/kernel';
import type { CostCategory, DeliveryMode } from './types';

/** Grows whenever what is counted changes; a frozen month names the version it was made by. */
export const SHARE_RULE = 'share-1';

/** Only services take part: no asset purchases, preparation, administration or indirect cost. */
export const INCLUDED: readonly CostCategory[] = ['service'];
export const EXCLUDED: readonly CostCategory[] = ['asset', 'preparation', 'administration', 'indirect'];

type Share = RawOutput<typeof commissioning.getShare>;
export type Figure = Share['figures'][number];
export type Measure = Figure['measure'];
export type Scope = Figure['scope'];

/** Under which definition a figure is read. */
export interface Definition {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly withVaccinations: boolean;
}

/** A sum of ledger lines of contracts for services that are alike in everything a definition asks about. */
export interface LedgerSum {
  readonly projectId?: string;
  readonly pes: boolean;
  readonly vaccination: boolean;
  readonly mode: DeliveryMode;
  readonly kind: Measure;
  readonly amountGrosze: number;
}

export interface ShareProject {
  readonly id: string;
  readonly code: string;
  readonly grantGrosze: number;
  readonly shareThresholdBp: number;
  readonly eligibleFrom: string;
  readonly eligibleTo: string;
}

/** The sums a definition counts. */
export function countedBy(
  definition: Definition,
  sums: readonly LedgerSum[],
  projectId: string,
): LedgerSum[] {
  return sums.filter(
    (each) =>
      each.kind === definition.measure &&
      (definition.scope === 'centre' || each.projectId === projectId) &&
      (definition.withVaccinations || !each.vaccination),
  );
}

/** One definition's figure: value of social-economy entities in the value of all social services. */
export function figureOf(
  definition: Definition,
  sums: readonly LedgerSum[],
  { id, shareThresholdBp }: ShareProject,
): Figure {
  const counted = countedBy(definition, sums, id);
  const numerator = sum(counted.filter((each) => each.pes).map((each) => each.amountGrosze));
  const denominator = sum(counted.map((each) => each.amountGrosze));
  return { ...definition, ...judge(numerator, denominator, shareThresholdBp) };
}

/** A share judged against its threshold, in whole numbers throughout. */
export function judge(numeratorGrosze: number, denominatorGrosze: number, thresholdBp: number) {
  const basisPoints = shareBasisPoints(numeratorGrosze, denominatorGrosze);
  return {
    numeratorGrosze,
    denominatorGrosze,
    ...(basisPoints === null ? {} : { basisPoints }),
    above: strictlyAbove(numeratorGrosze, denominatorGrosze, thresholdBp),
    shortfallGrosze: shortfallByNewOrders(numeratorGrosze, denominatorGrosze, thresholdBp),
    headroomGrosze: headroomForOthers(numeratorGrosze, denominatorGrosze, thresholdBp) ?? 0,
  };
}

/** Every definition side by side, the default one first. */
export function allFigures(sums: readonly LedgerSum[], project: ShareProject): Figure[] {
  const measures: Measure[] = ['accepted', 'contracted', 'delivered', 'paid'];
  return (['project', 'centre'] as const).flatMap((scope) =>
    measures.flatMap((measure) =>
      [true, false].map((withVaccinations) => figureOf({ scope, measure, withVaccinations }, sums, project)),
    ),
  );
}

/** As if everything not yet given to social-economy entities went to others: the base is the whole grant. */
export function worstCase(sums: readonly LedgerSum[], project: ShareProject): Share['worstCase'] {
  const { grantGrosze, shareThresholdBp } = project;
  const accepted = figureOf({ scope: 'project', measure: 'accepted', withVaccinations: true }, sums, project);
  // More than the grant may go to social-economy entities when a project has own money too; the share ends at the whole.
  const part = Math.min(accepted.numeratorGrosze, grantGrosze);
  const basisPoints = shareBasisPoints(part, grantGrosze);
  return {
    baseGrosze: grantGrosze,
    lineGrosze: Number((BigInt(grantGrosze) * BigInt(shareThresholdBp)) / 10_000n),
    numeratorGrosze: accepted.numeratorGrosze,
    ...(basisPoints === null ? {} : { basisPoints }),
    above: strictlyAbove(part, grantGrosze, shareThresholdBp),
    shortfallGrosze: shortfall(part, grantGrosze, shareThresholdBp),
    headroomGrosze: headroom(part, grantGrosze, shareThresholdBp),
  };
}

/** The default figure by way of commissioning; the amounts sum to its denominator. */
export function byMode(sums: readonly LedgerSum[], project: ShareProject): Share['byMode'] {
  const counted = countedBy(
    { scope: 'project', measure: 'accepted', withVaccinations: true },
    sums,
    project.id,
  );
  const parts = new Map<string, Share['byMode'][number]>();
  for (const { mode, pes, amountGrosze } of counted) {
    const known = parts.get(`${mode}/${pes}`);
    parts.set(`${mode}/${pes}`, { mode, pes, amountGrosze: (known?.amountGrosze ?? 0) + amountGrosze });
  }
  return [...parts.values()].toSorted((a, b) => b.amountGrosze - a.amountGrosze);
}
