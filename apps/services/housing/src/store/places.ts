import { DomainError, uuidv7 } from '@cus/kernel';
import { refusal } from '@cus/platform';
import type { FlatKind } from '@cus/rules';
import type { EntityManager } from 'typeorm';

export interface Place {
  readonly id: string;
  readonly flatId: string;
  readonly kind: FlatKind;
  readonly providerId: string | null;
  readonly stepFree: boolean;
  readonly openFrom: string;
  readonly closedFrom: string | null;
}

/** Nights from the evening of `from` to the morning of `until`; null = open-ended. */
export interface Nights {
  readonly from: string;
  readonly until: string | null;
}

/**
 * Locks a place, so that those who want it are heard one after another.
 * @throws DomainError not-found `housing.place-not-found`
 */
export async function lockPlace(db: EntityManager, placeId: string): Promise<Place> {
  const [place] = (await db.query(
    `select p.id, p.flat_id as "flatId", f.kind, p.provider_id as "providerId", p.step_free as "stepFree",
       p.open_from::text as "openFrom", p.closed_from::text as "closedFrom"
     from place p join flat f on f.centre_id = p.centre_id and f.id = p.flat_id where p.id = $1 for update of p`,
    [placeId],
  )) as Place[];
  if (!place) throw new DomainError('not-found', 'housing.place-not-found');
  return place;
}

/**
 * Early answer for people; the constraint `occupancy_place_free` answers for the database.
 * @throws DomainError conflict `housing.place-taken`, rule-broken `housing.place-not-in-use`
 */
export async function assertFree(db: EntityManager, place: Place, { from, until }: Nights): Promise<void> {
  const { openFrom, closedFrom } = place;
  if (from < openFrom || (closedFrom !== null && (until === null || until > closedFrom)))
    throw new DomainError('rule-broken', 'housing.place-not-in-use');
  const taken = (await db.query(
    `select stay_id as "stayId" from occupancy where place_id = $1 and nights && daterange($2::date, $3::date)`,
    [place.id, from, until],
  )) as { stayId: string | null }[];
  if (taken.some(({ stayId }) => stayId !== null)) throw placeTaken();
  if (taken.length > 0) throw new DomainError('rule-broken', 'housing.place-not-in-use');
}

/** @throws DomainError conflict `housing.place-taken` */
export async function takePlace(
  db: EntityManager,
  place: Place,
  stayId: string,
  { from, until }: Nights,
): Promise<void> {
  await refusingClashes(
    db.query(
      `insert into occupancy (id, stay_id, place_id, provider_id, from_date, until_date) values ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), stayId, place.id, place.providerId, from, until],
    ),
  );
}

/** Says in the product's words what a breached constraint of nights means. */
export async function refusingClashes<T>(statement: Promise<T>): Promise<T> {
  return statement.catch((error: unknown) => {
    throw refusal(error, {
      occupancy_place_free: placeTaken,
      stay_one_per_resident: () => new DomainError('conflict', 'housing.resident-has-place'),
    });
  });
}

/** Two places of one flat bear two labels. */
export async function refusingUsedLabel<T>(statement: Promise<T>): Promise<T> {
  return statement.catch((error: unknown) => {
    throw refusal(error, { place_label: () => new DomainError('conflict', 'housing.label-used') });
  });
}

function placeTaken(): DomainError {
  return new DomainError('conflict', 'housing.place-taken');
}
