import { DomainError, parseLocalDate, type LocalDate } from '@cus/kernel';
import { deadline } from '@cus/rules';
import {
  liveLines,
  type Plan,
  type PlanContent,
  type PlanLine,
  type PlanLineInput,
  type VersionContent,
} from './plan';

/** Last day a plan that begins on `validFrom` may be valid, by the rule of that day. */
export function longestValidity(validFrom: string): {
  until: LocalDate;
  counted: ReturnType<typeof deadline>;
} {
  const counted = deadline('plan-ends', parseLocalDate(validFrom));
  return { until: counted.due, counted };
}

/**
 * Checks what a version says and gives new lines their identity.
 * @param plan the plan the version belongs to; absent for the first version
 * @param newId makes ids of new lines
 * @throws DomainError rule-broken, codes of PLAN_CONTENT_ERRORS
 */
export function checkedContent(content: PlanContent, newId: () => string, plan?: Plan): VersionContent {
  checkValidity(content, plan);
  checkGoals(content);
  const known = knownLines(plan);
  const lines = content.lines.map((line) => checkedLine(line, content, known, newId));
  const ids = new Set(lines.map((line) => line.lineId));
  if (ids.size < lines.length) throw broken('line-repeated');
  return { ...content, lines };
}

function checkValidity({ validFrom, validTo, reviewOn }: PlanContent, plan: Plan | undefined): void {
  if (validTo < validFrom) throw broken('plan-ends-before-start');
  const begun = plan?.versions.find((version) => version.publishedOn !== undefined);
  // The year counts from the first day the plan was valid: a change cannot start it anew.
  if (begun && begun.content.validFrom !== validFrom)
    throw broken('plan-start-fixed', { validFrom: begun.content.validFrom });
  const { until } = longestValidity(validFrom);
  if (validTo > until) throw broken('plan-longer-than-allowed', { until });
  const outside = reviewOn.find((day) => day < validFrom || day > validTo);
  if (outside) throw broken('review-outside-plan', { on: outside });
}

function checkGoals({ goals, lines }: PlanContent): void {
  const keys = new Set(goals.map((goal) => goal.key));
  if (keys.size < goals.length) throw broken('goal-key-repeated');
  const orphan = lines.find((line) => line.goalKey !== undefined && !keys.has(line.goalKey));
  if (orphan) throw broken('unknown-goal', { goal: orphan.goalKey ?? '' });
}

interface KnownLine {
  readonly line: PlanLine;
  readonly published: boolean;
}

/** Newest form of every line any version of the plan has had, and whether it was ever in force. */
function knownLines(plan: Plan | undefined): Map<string, KnownLine> {
  const known = new Map<string, KnownLine>();
  for (const version of plan?.versions ?? []) {
    for (const line of version.content.lines) {
      const before = known.get(line.lineId)?.published ?? false;
      const published = before || (version.publishedOn !== undefined && !line.declined);
      known.set(line.lineId, { line, published });
    }
  }
  return known;
}

function checkedLine(
  line: PlanLineInput,
  { validFrom, validTo }: PlanContent,
  known: Map<string, KnownLine>,
  newId: () => string,
): PlanLine {
  if (line.to < line.from) throw broken('line-ends-before-start', { service: line.serviceCode });
  if (line.from < validFrom || line.to > validTo)
    throw broken('line-outside-plan', { service: line.serviceCode });
  if (line.lineId === undefined) return { ...line, lineId: newId() };
  const before = known.get(line.lineId);
  if (!before) throw broken('unknown-line', { lineId: line.lineId });
  // Orders hang on a published line: what it is about cannot become something else.
  const { serviceCode, fulfilment, unit } = before.line;
  const same = serviceCode === line.serviceCode && fulfilment === line.fulfilment && unit === line.unit;
  if (before.published && !same) throw broken('line-service-fixed', { lineId: line.lineId });
  return { ...line, lineId: line.lineId };
}

/** Content for the next version: what is in force now, without services the person declined. */
export function copiedContent(version: Parameters<typeof liveLines>[0]): VersionContent {
  return { ...version.content, lines: liveLines(version) };
}

function broken(what: string, params: Record<string, string> = {}): DomainError {
  return new DomainError('rule-broken', `coordination.${what}`, params);
}
