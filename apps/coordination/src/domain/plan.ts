import type { coordination, Input } from '@cus/contracts';
import { DomainError, type LocalDate } from '@cus/kernel';
import type { z } from 'zod';
import { OPEN_VERSION_STATES, type PlanState, type PlanVersionState } from './plan-states';

export type PlanContent = z.output<typeof coordination.planContent>;
export type PlanLineInput = PlanContent['lines'][number];

/** A refusal by the person: of a plan or of one service. */
export interface Declined {
  readonly on: string;
  readonly reason: string;
  readonly note?: string;
}

export type PlanLine = PlanLineInput & { readonly lineId: string; readonly declined?: Declined };

export type VersionContent = Omit<PlanContent, 'lines'> & { readonly lines: readonly PlanLine[] };

export interface PlanVersion {
  readonly number: number;
  readonly state: PlanVersionState;
  readonly draftedOn: string;
  /** Everybody who wrote this version: none of them may approve it. */
  readonly authors: readonly string[];
  readonly changeReason?: string;
  readonly changeNote?: string;
  readonly content: VersionContent;
  readonly agreement?: { on: string; form: string; by: string; recordedBy: string };
  readonly approval?: { on: string; by: string };
  readonly publishedOn?: string;
  readonly endedOn?: string;
  readonly declined?: Declined;
}

export interface PlanReview {
  readonly startedOn: string;
  readonly startedBy: string;
  readonly trigger: string;
  readonly finishedOn?: string;
  readonly finding?: string;
  readonly findingNote?: string;
  readonly note?: string;
}

export interface PlanClosing {
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  readonly talk: Input<typeof coordination.closePlan>['talk'];
  readonly results: Input<typeof coordination.closePlan>['results'];
}

export interface Plan {
  readonly state: PlanState;
  readonly coordinatorId: string;
  /** Oldest first, numbered 1, 2, 3 ... without gaps. */
  readonly versions: readonly PlanVersion[];
  readonly reviews: readonly PlanReview[];
  readonly closing?: PlanClosing;
}

/** Who does it, on which business day. */
export interface Step {
  readonly by: string;
  readonly on: LocalDate;
}

export function currentOf(plan: Plan): PlanVersion | undefined {
  return plan.versions.find((version) => version.state === 'current');
}

export function openOf(plan: Plan): PlanVersion | undefined {
  return plan.versions.find((version) => OPEN_VERSION_STATES.includes(version.state));
}

export function lastOf(plan: Plan): PlanVersion {
  return plan.versions.at(-1)!;
}

/** @throws DomainError conflict `coordination.no-open-version` */
export function requireOpen(plan: Plan): PlanVersion {
  const open = openOf(plan);
  if (!open) throw new DomainError('conflict', 'coordination.no-open-version');
  return open;
}

/** @throws DomainError not-found `coordination.plan-version-not-found` */
export function requireVersion(plan: Plan, number: number): PlanVersion {
  const version = plan.versions.find((each) => each.number === number);
  if (!version) throw new DomainError('not-found', 'coordination.plan-version-not-found', { number });
  return version;
}

/** Lines the person has not declined: what is delivered once the version is in force. */
export function liveLines(version: PlanVersion): readonly PlanLine[] {
  return version.content.lines.filter((line) => !line.declined);
}

/** Replaces one version of a plan. */
export function withVersion(plan: Plan, version: PlanVersion): Plan {
  return {
    ...plan,
    versions: plan.versions.map((each) => (each.number === version.number ? version : each)),
  };
}
