import { coordination } from '@cus/contracts';
import { changedMeanwhile, DomainError, instantOf, warsawDateOf } from '@cus/kernel';
import { refusal, type CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { nextDue, planClocks } from '../domain/clocks';
import { nextReviewOn } from '../domain/next-review';
import { currentOf, lastOf, liveLines, openOf, type Plan, type Step } from '../domain/plan';
import { lineRowsOf, planOf, versionRowOf } from './plan-rows';
import { PlanLineRow, PlanReviewRow, PlanRow, PlanVersionRow } from './plan-tables';
import { followPlan } from './request-plan';
import { settleDoubledPlans } from './residents';

export interface StoredPlan {
  readonly row: PlanRow;
  readonly plan: Plan;
}

/** @throws DomainError not-found `coordination.plan-not-found` */
export async function findPlan(db: EntityManager, planId: string): Promise<StoredPlan> {
  const row = await db.findOneBy(PlanRow, { id: planId });
  if (!row) throw new DomainError('not-found', 'coordination.plan-not-found');
  const versions = await db.find(PlanVersionRow, { where: { planId }, order: { number: 'ASC' } });
  const lines = await db.find(PlanLineRow, {
    where: { planId },
    order: { versionNumber: 'ASC', position: 'ASC' },
  });
  const reviews = await db.find(PlanReviewRow, { where: { planId }, order: { position: 'ASC' } });
  return { row, plan: planOf(row, versions, lines, reviews) };
}

/**
 * Locks a plan for this transaction and checks that the caller has seen its newest version.
 * @throws DomainError not-found `coordination.plan-not-found`, conflict `coordination.changed-meanwhile`
 */
export async function lockPlan(
  db: EntityManager,
  { planId, version }: { planId: string; version: number },
): Promise<StoredPlan> {
  await db.query('select 1 from plan where id = $1 for update', [planId]);
  const stored = await findPlan(db, planId);
  if (stored.row.version !== version) throw changedMeanwhile('coordination', stored.row);
  return stored;
}

/** Who acts, on the business day given or today. */
export function stepOf({ actor, now }: CommandContext, on: string | undefined): Step {
  return { by: actor.userId, on: (on ?? warsawDateOf(instantOf(now))) as Step['on'] };
}

type NewPlan = Pick<
  PlanRow,
  | 'id'
  | 'number'
  | 'residentReference'
  | 'residentId'
  | 'requestId'
  | 'requestReceivedOn'
  | 'createdAt'
  | 'begunOn'
>;

/** Stores a plan that was just begun. */
export async function insertPlan(db: EntityManager, head: NewPlan, plan: Plan): Promise<PlanRow> {
  const row: PlanRow = { ...head, version: 1, doubledByMerge: false, ...derived(head, plan) };
  await db.insert(PlanRow, row as never).catch(asRefusal);
  for (const version of plan.versions) await insertVersion(db, row.id, version);
  return row;
}

/** Writes what became of a locked plan: only versions and reviews that changed. */
export async function savePlan(
  db: EntityManager,
  { row, plan: before }: StoredPlan,
  plan: Plan,
): Promise<PlanRow> {
  // The index does not see marked rows: a plan entering force is unmarked, and the index answers whether it may.
  const doubledByMerge = row.doubledByMerge && !(row.state === 'preparing' && plan.state === 'active');
  const changed: PlanRow = { ...row, ...derived(row, plan), doubledByMerge, version: row.version + 1 };
  await saveVersions(db, row.id, before, plan);
  await saveReviews(db, row.id, before, plan);
  const { id: _id, ...fields } = changed;
  await db.update(PlanRow, { id: row.id }, fields as never).catch(asRefusal);
  if (row.firstApprovedOn !== changed.firstApprovedOn)
    await followPlan(db, row.requestId, { planReadyOn: changed.firstApprovedOn });
  if (row.state !== changed.state) await settleDoubledPlans(db, [row.residentId]);
  return changed;
}

/** Announces the whole state of a plan in force. */
export function announcePublished({ emit }: CommandContext, row: PlanRow, plan: Plan): void {
  const current = currentOf(plan)!;
  emit(coordination.planPublished, row.id, {
    planId: row.id,
    planVersion: current.number,
    residentId: row.residentId,
    coordinatorId: plan.coordinatorId,
    validFrom: current.content.validFrom,
    validTo: current.content.validTo,
    lines: liveLines(current).map((line) => ({
      lineId: line.lineId,
      serviceCode: line.serviceCode,
      fulfilment: line.fulfilment,
      unit: line.unit,
      quantityMilli: line.quantityMilli,
      from: line.from,
      to: line.to,
      ...(line.preferredMode ? { preferredMode: line.preferredMode } : {}),
      feeBasisPoints: line.feeBasisPoints,
    })),
  });
}

/** What a plan command answers about the version it touched. */
export function planAnswer(row: PlanRow, plan: Plan, planVersion: number) {
  const version = plan.versions.find((each) => each.number === planVersion) ?? lastOf(plan);
  return { version: row.version, state: row.state, planVersion: version.number, versionState: version.state };
}

type Derived = Omit<PlanRow, keyof NewPlan | 'version' | 'doubledByMerge'>;

/** What lists need to know of a plan without reading its versions. */
function derived(head: Pick<PlanRow, 'requestReceivedOn'>, plan: Plan): Derived {
  const [current, open] = [currentOf(plan), openOf(plan)];
  const shown = current ?? plan.versions.findLast((version) => version.publishedOn) ?? lastOf(plan);
  const { validFrom, validTo } = shown.content;
  const approvals = plan.versions.flatMap((version) => version.approval?.on ?? []).sort();
  const facts = {
    state: plan.state,
    validFrom,
    validTo,
    firstApprovedOn: approvals[0] ?? null,
    nextReviewOn: nextReviewOn(plan),
  };
  const clocks = planClocks({ ...head, ...facts }, plan.versions[0]!.draftedOn);
  return {
    ...facts,
    coordinatorId: plan.coordinatorId,
    currentNumber: current?.number ?? null,
    openNumber: open?.number ?? null,
    openState: open?.state ?? null,
    openAuthors: [...(open?.authors ?? [])],
    closing: plan.closing ?? null,
    dueOn: nextDue(clocks),
  };
}

async function saveVersions(db: EntityManager, planId: string, before: Plan, plan: Plan): Promise<void> {
  // A version leaves its state before another enters it: each state of interest is unique in the database.
  for (const version of plan.versions) {
    const known = before.versions.find((each) => each.number === version.number);
    if (!known) await insertVersion(db, planId, version);
    if (!known || known === version) continue;
    const { planId: _plan, number, ...fields } = versionRowOf(planId, version);
    await db.update(PlanVersionRow, { planId, number }, fields as never);
    if (known.content === version.content) continue;
    await db.delete(PlanLineRow, { planId, versionNumber: number });
    await insertLines(db, planId, version);
  }
}

async function insertVersion(
  db: EntityManager,
  planId: string,
  version: Plan['versions'][number],
): Promise<void> {
  await db.insert(PlanVersionRow, versionRowOf(planId, version) as never);
  await insertLines(db, planId, version);
}

async function insertLines(
  db: EntityManager,
  planId: string,
  version: Plan['versions'][number],
): Promise<void> {
  const lines = lineRowsOf(planId, version);
  if (lines.length > 0) await db.insert(PlanLineRow, lines as never);
}

async function saveReviews(db: EntityManager, planId: string, before: Plan, plan: Plan): Promise<void> {
  for (const [position, review] of plan.reviews.entries()) {
    const known = before.reviews[position];
    if (!known) await db.insert(PlanReviewRow, { ...review, planId, position });
    else if (known !== review) await db.update(PlanReviewRow, { planId, position }, review);
  }
}

function asRefusal(error: unknown): never {
  throw refusal(error, {
    one_active_plan: () => new DomainError('conflict', 'coordination.resident-has-active-plan'),
    one_plan_in_preparation: () =>
      new DomainError('conflict', 'coordination.resident-has-plan-in-preparation'),
  });
}
