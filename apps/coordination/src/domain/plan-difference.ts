import type { coordination } from '@cus/contracts';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { PlanLine, PlanVersion } from './plan';

type Difference = z.output<typeof coordination.planDifference>;
type FieldChange = Difference['fields'][number];
type LineChange = Difference['lines'][number];

/** What changed from one version to another; lines are matched by identity, goals by key, order does not matter. */
export function differenceOf(from: PlanVersion, to: PlanVersion): Difference {
  const { lines: _from, goals: _fromGoals, ...before } = from.content;
  const { lines: _to, goals: _toGoals, ...after } = to.content;
  return {
    fromVersion: from.number,
    toVersion: to.number,
    fields: changedFields(before, after),
    lines: lineChanges(from, to),
    goals: goalChanges(from, to),
  };
}

function changedFields(before: object, after: object): FieldChange[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !isDeepStrictEqual(old[field], now[field]))
    .map((field) => ({ field, before: old[field], after: now[field] }));
}

function lineChanges(from: PlanVersion, to: PlanVersion): LineChange[] {
  const before = new Map(from.content.lines.map((line) => [line.lineId, line]));
  const after = new Map(to.content.lines.map((line) => [line.lineId, line]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((lineId) => lineChange(before.get(lineId), after.get(lineId)) ?? []);
}

function lineChange(before: PlanLine | undefined, after: PlanLine | undefined): LineChange | undefined {
  const { lineId, serviceCode } = (after ?? before)!;
  const of = (change: LineChange['change'], fields: FieldChange[] = []) => ({
    lineId,
    serviceCode,
    change,
    fields,
  });
  const [was, is] = [before && !before.declined, after && !after.declined];
  if (!was && !is) return after && !before ? of('declined') : undefined;
  if (!was) return of(before ? 'resumed' : 'added');
  if (!is) return of(after ? 'declined' : 'removed');
  const fields = changedFields(before!, after!);
  return fields.length > 0 ? of('changed', fields) : undefined;
}

function goalChanges(from: PlanVersion, to: PlanVersion): Difference['goals'] {
  const before = new Map(from.content.goals.map((goal) => [goal.key, goal]));
  const after = new Map(to.content.goals.map((goal) => [goal.key, goal]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (isDeepStrictEqual(was, is)) return [];
    const change = was && is ? ('changed' as const) : was ? ('removed' as const) : ('added' as const);
    return [{ key, change, ...(was ? { before: was.text } : {}), ...(is ? { after: is.text } : {}) }];
  });
}
