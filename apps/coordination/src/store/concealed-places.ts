import type { coordination, Input, Output } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import type { QueryContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import type { Plan } from '../domain/plan';
import { findPlan, type StoredPlan } from './plans';

type Content = Input<typeof coordination.draftPlan>['content'];
type Line = Output<typeof coordination.getPlanVersion>['content']['lines'][number];

/**
 * A plan to be shown: where its services take place is left out where it could tell a concealed address to somebody who
 * may not know it. The reading is noted.
 * @throws DomainError not-found `coordination.plan-not-found`
 */
export async function readPlan({ db, actor, logRead }: QueryContext, planId: string): Promise<StoredPlan> {
  const { row, plan } = await findPlan(db, planId);
  logRead('resident', [row.residentId]);
  const isOpen = actor.roles.includes('concealed-access') || !(await isConcealed(db, row.residentId));
  return { row, plan: isOpen ? plan : withoutPlaces(plan) };
}

/**
 * Plans are read by more people than may know a concealed address, and a version is kept for ever.
 * @throws DomainError rule-broken `coordination.place-of-concealed-resident`
 */
export async function assertNamesNoHiddenPlace(
  db: EntityManager,
  residentId: string,
  content: Content | undefined,
): Promise<void> {
  const namesPlace = content?.lines.some(({ place }) => place !== undefined) ?? false;
  if (namesPlace && (await isConcealed(db, residentId)))
    throw new DomainError('rule-broken', 'coordination.place-of-concealed-resident');
}

async function isConcealed(db: EntityManager, residentId: string): Promise<boolean> {
  const [answer]: { concealed: boolean }[] = await db.query('select is_concealed($1) as concealed', [
    residentId,
  ]);
  return answer?.concealed ?? false;
}

function withoutPlaces(plan: Plan): Plan {
  const hide = <L extends Pick<Line, 'place'>>({ place: _place, ...line }: L) => line;
  return {
    ...plan,
    versions: plan.versions.map((version) => ({
      ...version,
      content: { ...version.content, lines: version.content.lines.map(hide) },
    })),
  };
}
