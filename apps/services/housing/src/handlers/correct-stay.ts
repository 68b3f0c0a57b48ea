import { housing, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { assertPapers } from '../domain/papers';
import { assertLength } from '../domain/stay-length';
import { announceNights } from '../store/night-books';
import { assertHasNoPlace } from '../store/one-place';
import { assertFree, lockPlace, refusingClashes } from '../store/places';
import { act, endPlacesOn, lockStay, occupanciesOf } from '../store/stays';
import type { Stay } from '../store/tables';

type Correction = Input<typeof housing.correctStay>;
type Corrected = Pick<Stay, 'from' | 'until'> & Partial<Stay>;

@Handles(housing.correctStay)
export class CorrectStayHandler {
  async handle(input: Correction, context: CommandContext) {
    const { db } = context;
    const stay = await lockStay(db, input.stayId, input.version);
    const changes = correctedDates(stay, input);
    const replaced = { from: stay.from, movedInOn: stay.movedInOn, until: stay.until };
    await assertAddedNights(db, stay, changes);
    await act(context, stay, 'correct', changes, { note: input.reason, facts: { replaced } });
    await beginPlacesOn(db, stay);
    if (input.endedOn) await endPlacesOn(db, stay.id, parseLocalDate(input.endedOn));
    await announceNights(context, [stay]);
    return { done: true as const };
  }
}

/** @throws DomainError `housing.not-ended`, `.outside-stay`, `.papers-too-late`, `.stay-too-long` */
function correctedDates(stay: Stay, { movedInOn: movedIn, endedOn }: Correction): Corrected {
  const movedInOn = movedIn ?? stay.movedInOn ?? stay.from;
  if (endedOn && !stay.end) throw new DomainError('conflict', 'housing.not-ended');
  const until = endedOn ?? stay.until;
  const from = movedInOn < stay.from ? movedInOn : stay.from;
  if (until !== null && movedInOn >= until)
    throw new DomainError('invalid', 'housing.outside-stay', { from });
  assertPapers(stay, movedInOn);
  assertLength({
    kind: stay.kind,
    from: parseLocalDate(from),
    until: until === null ? undefined : parseLocalDate(until),
    extended: stay.extension !== null,
  });
  return { from, movedInOn, until, ...(endedOn && stay.end && { end: { ...stay.end, on: endedOn } }) };
}

/** Nights somebody is found to have slept there in addition are asked for like any others. */
async function assertAddedNights(db: EntityManager, stay: Stay, { from, until }: Corrected): Promise<void> {
  const places = await occupanciesOf(db, stay.id);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return;
  const added = [
    ...(from < first.from ? [{ placeId: first.placeId, from, until: first.from }] : []),
    ...(last.until !== null && until !== null && until > last.until
      ? [{ placeId: last.placeId, from: last.until, until }]
      : []),
  ];
  for (const { placeId, ...nights } of added) {
    await assertFree(db, await lockPlace(db, placeId), nights);
    await assertHasNoPlace(db, stay.residentId, nights, stay.id);
  }
}

/** Somebody who came earlier than written took the first place from that evening on. */
async function beginPlacesOn(db: EntityManager, stay: Stay): Promise<void> {
  await refusingClashes(
    db.query(
      `update occupancy set from_date = $2 where from_date > $2
         and id = (select id from occupancy where stay_id = $1 order by from_date limit 1)`,
      [stay.id, stay.from],
    ),
  );
}
