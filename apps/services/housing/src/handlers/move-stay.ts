import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { assertFree, lockPlace, refusingClashes, takePlace, type Place } from '../store/places';
import { act, lockStay, occupanciesOf, type Occupied } from '../store/stays';
import type { Stay } from '../store/tables';

@Handles(housing.moveStay)
export class MoveStayHandler {
  async handle(input: Input<typeof housing.moveStay>, context: CommandContext) {
    const { db } = context;
    const { on, toPlaceId, reason } = input;
    const stay = await lockStay(db, input.stayId, input.version);
    const current = (await occupanciesOf(db, stay.id)).at(-1);
    if (!current || on < current.from || (current.until !== null && on >= current.until))
      throw new DomainError('invalid', 'housing.outside-stay', { from: current?.from ?? stay.from });
    const place = await lockPlace(db, toPlaceId);
    assertSuits(place, stay, current);
    await assertFree(db, place, { from: on, until: current.until });
    await act(
      context,
      stay,
      'move',
      {},
      { note: reason, facts: { from: current.placeId, to: toPlaceId, on } },
    );
    if (on === current.from)
      await refusingClashes(
        db.query('update occupancy set place_id = $2 where id = $1', [current.id, toPlaceId]),
      );
    else {
      await db.query('update occupancy set until_date = $2 where id = $1', [current.id, on]);
      await takePlace(db, place, stay.id, { from: on, until: current.until });
    }
    return { done: true as const };
  }
}

function assertSuits(place: Place, stay: Stay, current: Occupied): void {
  if (place.id === current.placeId) throw new DomainError('invalid', 'housing.same-place');
  if (place.providerId !== stay.providerId)
    throw new DomainError('rule-broken', 'housing.place-of-other-provider');
  // Decision and contract name the form; another form is another stay.
  if (place.kind !== stay.kind) throw new DomainError('rule-broken', 'housing.place-of-other-kind');
}
