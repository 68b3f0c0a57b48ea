import type { coordination, Output } from '@cus/contracts';
import type { CatalogueEntry } from '../../names/use-services';

export type PlanDetails = Output<typeof coordination.getPlan>;
export type PlanVersion = Output<typeof coordination.getPlanVersion>;
export type PlanContent = PlanVersion['content'];

export interface SlotDraft {
  readonly weekday: number;
  /** HH:MM, '' when any time will do. */
  readonly startsAt: string;
  readonly quantityMilli: number | null;
}

/** One service of the plan as its form holds it. */
export interface LineDraft {
  /** '' for a line not saved yet. */
  lineId: string;
  serviceCode: string;
  fulfilment: string;
  unit: string;
  quantityMilli: number | null;
  from: string;
  to: string;
  weekly: SlotDraft[];
  rhythm: string;
  place: string;
  preferredMode: string;
  feeBasisPoints: number | null;
  goalKey: string;
}

/** A whole version as its form holds it; empty strings are fields not filled in. */
export interface PlanDraft {
  validFrom: string;
  validTo: string;
  needs: string;
  goals: { key: string; text: string; area: string }[];
  communityActions: { text: string; from: string; to: string }[];
  monitors: { role: string; text: string }[];
  reviewOn: { day: string }[];
  lines: LineDraft[];
}

/** A new line of a service: as long as the plan, the resident's part of the price as the catalogue says. */
export function newLine(
  entry: CatalogueEntry,
  period: { readonly from: string; readonly to: string },
): LineDraft {
  return {
    lineId: '',
    serviceCode: entry.serviceCode,
    fulfilment: entry.fulfilment,
    unit: entry.unit,
    quantityMilli: null,
    from: period.from,
    to: period.to,
    weekly: [],
    rhythm: '',
    place: '',
    preferredMode: '',
    feeBasisPoints: entry.defaultFeeBasisPoints,
    goalKey: '',
  };
}

/** An empty plan for these services. */
export function newDraft(
  period: { readonly from: string; readonly to: string },
  entries: readonly CatalogueEntry[],
): PlanDraft {
  return {
    validFrom: period.from,
    validTo: period.to,
    needs: '',
    goals: [{ key: 'g1', text: '', area: '' }],
    communityActions: [],
    monitors: [{ role: 'coordinator', text: '' }],
    reviewOn: [],
    lines: entries.map((entry) => newLine(entry, period)),
  };
}

/** A saved version as its form begins; services the person declined stay out of the next version. */
export function draftOf(content: PlanContent): PlanDraft {
  return {
    validFrom: content.validFrom,
    validTo: content.validTo,
    needs: content.needs ?? '',
    goals: content.goals.map(({ key, text, area }) => ({ key, text, area: area ?? '' })),
    communityActions: content.communityActions.map(({ text, from, to }) => ({
      text,
      from: from ?? '',
      to: to ?? '',
    })),
    monitors: content.monitors.map(({ role, text }) => ({ role, text: text ?? '' })),
    reviewOn: content.reviewOn.map((day) => ({ day })),
    lines: content.lines
      .filter((line) => line.declined === undefined)
      .map((line) => ({
        lineId: line.lineId,
        serviceCode: line.serviceCode,
        fulfilment: line.fulfilment,
        unit: line.unit,
        quantityMilli: line.quantityMilli,
        from: line.from,
        to: line.to,
        weekly: line.weekly.map(({ weekday, startsAt, quantityMilli }) => ({
          weekday,
          startsAt: startsAt ?? '',
          quantityMilli,
        })),
        rhythm: line.rhythm ?? '',
        place: line.place ?? '',
        preferredMode: line.preferredMode ?? '',
        feeBasisPoints: line.feeBasisPoints,
        goalKey: line.goalKey ?? '',
      })),
  };
}

/** A key no goal has yet. */
export function freshGoalKey(goals: readonly { readonly key: string }[]): string {
  const taken = goals.map(({ key }) => Number(/^g(\d+)$/.exec(key)?.[1] ?? 0));
  return `g${Math.max(0, ...taken) + 1}`;
}

/** Units a weekly rhythm comes to from day to day, both included; in thousandths. */
export function weeklyTotal(line: Pick<LineDraft, 'weekly' | 'from' | 'to'>): number {
  const [from, to] = [Date.parse(line.from), Date.parse(line.to)];
  if (!(from <= to)) return 0;
  const days = Math.round((to - from) / 86_400_000) + 1;
  // ISO weekday of the first day: Sunday, 0 in JavaScript, is 7.
  const first = new Date(from).getUTCDay() || 7;
  return line.weekly.reduce((sum, slot) => {
    const offset = (slot.weekday - first + 7) % 7;
    const times = offset >= days ? 0 : Math.floor((days - 1 - offset) / 7) + 1;
    return sum + times * (slot.quantityMilli ?? 0);
  }, 0);
}

/** The form's content as the contract takes it; blanks are dropped by the caller. */
export function contentOf(draft: PlanDraft): object {
  return {
    ...draft,
    goals: draft.goals.filter(({ text }) => text.trim() !== ''),
    communityActions: draft.communityActions.filter(({ text }) => text.trim() !== ''),
    reviewOn: draft.reviewOn.map(({ day }) => day).filter((day) => day !== ''),
  };
}
