import { changedMeanwhile, DomainError, type LocalDate, uuidv7 } from '@cus/kernel';
import type { CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { type StayAction, stateAfter } from '../domain/stay-states';
import { type Nights, refusingClashes } from './places';
import { Stay, StayStep } from './tables';

/**
 * @param version the version the caller saw, where the command edits
 * @throws DomainError not-found `housing.stay-not-found`, conflict `housing.changed-meanwhile`
 */
export async function lockStay(db: EntityManager, stayId: string, version?: number): Promise<Stay> {
  await db.query('select 1 from stay where id = $1 for update', [stayId]);
  const stay = await db.findOneBy(Stay, { id: stayId });
  if (!stay) throw new DomainError('not-found', 'housing.stay-not-found');
  if (version !== undefined && version !== stay.version) throw changedMeanwhile('housing', stay);
  return stay;
}

interface Step {
  readonly note?: string | undefined;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Carries an action out: next state, changed columns, next version, one more step.
 * @throws DomainError conflict `housing.stay.not-allowed-in-state`
 */
export async function act(
  { db, actor, now }: CommandContext,
  stay: Stay,
  action: StayAction,
  changes: Partial<Stay> = {},
  { note, facts }: Step = {},
): Promise<void> {
  const changed = { ...changes, state: stateAfter(stay.state, action), version: stay.version + 1 };
  // TypeORM's type of a partial update does not know jsonb columns of readonly shape.
  await refusingClashes(db.update(Stay, { id: stay.id }, changed as never));
  await db.insert(StayStep, {
    id: uuidv7(),
    stayId: stay.id,
    action,
    at: now,
    byUserId: actor.userId,
    note: note ?? null,
    facts: (facts ?? null) as never,
  });
  Object.assign(stay, changed);
}

/** @throws DomainError invalid `housing.outside-stay` unless somebody of the stay sleeps there on that evening */
export function assertEvening(stay: Pick<Stay, 'from' | 'until'>, evening: string): void {
  if (evening < stay.from || (stay.until !== null && evening >= stay.until))
    throw new DomainError('invalid', 'housing.outside-stay', { from: stay.from });
}

export interface Occupied extends Nights {
  readonly id: string;
  readonly placeId: string;
}

/** Where a stay has been and will be, oldest first. */
export async function occupanciesOf(db: EntityManager, stayId: string): Promise<readonly Occupied[]> {
  return db.query(
    `select id, place_id as "placeId", from_date::text as "from", until_date::text as "until"
     from occupancy where stay_id = $1 order by from_date`,
    [stayId],
  );
}

/**
 * Makes the places of a stay end on a morning, earlier or later than they did; what is left of it after that morning
 * falls away, absences too.
 * @throws DomainError conflict `housing.place-taken`
 */
export async function endPlacesOn(db: EntityManager, stayId: string, until: LocalDate): Promise<void> {
  await db.query('delete from occupancy where stay_id = $1 and from_date >= $2', [stayId, until]);
  await refusingClashes(
    db.query(
      `update occupancy set until_date = $2
       where id = (select id from occupancy where stay_id = $1 order by from_date desc limit 1)`,
      [stayId, until],
    ),
  );
  await db.query('delete from absence where stay_id = $1 and from_date >= $2', [stayId, until]);
  await db.query('update absence set until_date = $2 where stay_id = $1 and until_date > $2', [
    stayId,
    until,
  ]);
}
