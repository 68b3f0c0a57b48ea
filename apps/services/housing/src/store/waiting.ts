import { DomainError, type LocalDate, type Stamped } from '@cus/kernel';
import type { FlatKind } from '@cus/rules';
import type { EntityManager } from 'typeorm';
import { rankWaiting, type WaitingFacts } from '../domain/waiting-order';
import type { Place } from './places';

export interface WaitingEntry extends WaitingFacts, Stamped {
  readonly residentId: string;
  /** Whose record that is today. */
  readonly personId: string;
  readonly kind: FlatKind;
  readonly state: 'waiting' | 'housed' | 'left';
  readonly needsStepFree: boolean;
  readonly joinedOn: LocalDate;
}

/** Columns of an entry; a condition and the order follow. */
const ENTRIES = `
select id, resident_id as "residentId", person_of(resident_id) as "personId", kind, state, version,
  changed_at as "changedAt", changed_by as "changedBy",
  joined_on::text as "joinedOn", circumstances, minor_children as "minorChildren", needs_step_free as "needsStepFree"
from waiting_entry`;

/** Far above any town's list; the order must be made of all of them. */
const MOST = 1_000;

export async function waitingFor(db: EntityManager, kind: FlatKind): Promise<readonly WaitingEntry[]> {
  return db.query(`${ENTRIES} where state = 'waiting' and kind = $1 order by id limit ${MOST}`, [kind]);
}

/** @throws DomainError not-found `housing.waiting-entry-not-found`, conflict `housing.not-waiting` */
export async function lockWaiting(db: EntityManager, entryId: string): Promise<WaitingEntry> {
  const [entry] = (await db.query(`${ENTRIES} where id = $1 for update`, [entryId])) as WaitingEntry[];
  if (!entry) throw new DomainError('not-found', 'housing.waiting-entry-not-found');
  if (entry.state !== 'waiting') throw new DomainError('conflict', 'housing.not-waiting');
  return entry;
}

interface Wish {
  readonly residentId: string;
  readonly crisis: boolean;
  readonly waitingEntryId?: string | undefined;
  readonly passedOverReason?: string | undefined;
}

/**
 * Takes the resident off the list because a place is granted. Who is first among those the place fits goes first; a
 * crisis or a written reason may pass others over.
 * @returns the entry the place was granted on, or null when the resident did not wait
 * @throws DomainError `housing.waiting-entry-not-found`, `.not-waiting`, `.waiting-entry-does-not-fit`, `.others-are-first`
 */
export async function takeTurn(
  db: EntityManager,
  { residentId, crisis, waitingEntryId, passedOverReason }: Wish,
  place: Place,
  on: LocalDate,
): Promise<string | null> {
  const entered = waitingEntryId ? await lockWaiting(db, waitingEntryId) : undefined;
  // A crisis of the weekend is entered on Monday: then the list of the day of entry decides.
  const day = entered && entered.joinedOn > on ? entered.joinedOn : on;
  const ranked = rankWaiting(await waitingFor(db, place.kind), day).filter(({ entry }) => fits(entry, place));
  const personId = await personOf(db, residentId);
  const own = ranked.find(
    ({ entry }) => entry.personId === personId && (!waitingEntryId || entry.id === waitingEntryId),
  );
  if (waitingEntryId && !own) throw new DomainError('invalid', 'housing.waiting-entry-does-not-fit');
  const [first] = ranked;
  if (first && first !== own && !crisis && !passedOverReason)
    throw new DomainError('rule-broken', 'housing.others-are-first', { position: own?.position ?? 0 });
  if (!own) return null;
  await db.query(`update waiting_entry set state = 'housed', version = version + 1 where id = $1`, [
    own.entry.id,
  ]);
  return own.entry.id;
}

function fits(entry: WaitingEntry, place: Place): boolean {
  return place.stepFree || !entry.needsStepFree;
}

async function personOf(db: EntityManager, residentId: string): Promise<string> {
  const [row] = (await db.query('select person_of($1) as id', [residentId])) as { id: string }[];
  return row?.id ?? residentId;
}

/** Puts somebody back whose place was given up before moving in, unless the person waits again already. */
export async function giveTurnBack(db: EntityManager, entryId: string): Promise<void> {
  await db.query(
    `update waiting_entry e set state = 'waiting', version = version + 1 where e.id = $1 and e.state = 'housed'
       and not exists (select from waiting_entry o
         where o.state = 'waiting' and o.kind = e.kind and o.resident_id in (select records_of(e.resident_id)))`,
    [entryId],
  );
}
