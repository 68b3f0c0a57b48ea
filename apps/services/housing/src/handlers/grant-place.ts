import { housing, type Input } from '@cus/contracts';
import { DomainError, nightRange, parseLocalDate, uuidv7 } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { assertLength } from '../domain/stay-length';
import { stayStates } from '../domain/stay-states';
import { assertHasNoPlace } from '../store/one-place';
import { link, linkableOrder } from '../store/orders';
import { assertFree, lockPlace, type Place, refusingClashes, takePlace } from '../store/places';
import { StayStep } from '../store/tables';
import { takeTurn } from '../store/waiting';

type Wish = Input<typeof housing.grantPlace>;

@Handles(housing.grantPlace)
export class GrantPlaceHandler {
  async handle(input: Wish, { db, commandId, actor, now }: CommandContext) {
    const from = parseLocalDate(input.from);
    const until = input.until ? nightRange(from, parseLocalDate(input.until)).until : undefined;
    const nights = { from, until: until ?? null };

    // The place first: of many who ask at once, all but one are answered here.
    const place = await lockPlace(db, input.placeId);
    await assertFree(db, place, nights);
    assertLength({ kind: place.kind, from, until, extended: false });
    await assertHasNoPlace(db, input.residentId, nights);
    await assertOrder(db, input, place);
    const entryId = await takeTurn(db, input, place, from);

    await refusingClashes(insertStay(db, commandId, input, place, entryId));
    await takePlace(db, place, commandId, nights);
    if (input.orderId) await link(db, input.orderId, commandId);
    await db.insert(StayStep, {
      id: uuidv7(),
      stayId: commandId,
      action: 'grant',
      at: now,
      byUserId: actor.userId,
      note: input.passedOverReason ?? null,
      facts: { placeId: place.id, from, until: until ?? null, crisis: input.crisis } as never,
    });
    return { id: commandId };
  }
}

async function assertOrder(
  db: EntityManager,
  { orderId, crisis, residentId }: Wish,
  place: Place,
): Promise<void> {
  if (!orderId) {
    if (crisis) return;
    throw new DomainError('rule-broken', 'housing.order-required');
  }
  const order = await linkableOrder(db, orderId, { residentId, providerId: place.providerId });
  if (order.closedOn) throw new DomainError('rule-broken', 'housing.order-closed');
}

async function insertStay(db: EntityManager, id: string, input: Wish, place: Place, entryId: string | null) {
  await db.query(
    `insert into stay (id, resident_id, provider_id, kind, state, version, crisis, from_date, until_date,
       housing_contract, decision, waiting_entry_id, passed_over_reason)
     values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      input.residentId,
      place.providerId,
      place.kind,
      stayStates.initial,
      input.crisis,
      input.from,
      input.until ?? null,
      input.housingContract ? JSON.stringify(input.housingContract) : null,
      input.decision ? JSON.stringify(input.decision) : null,
      entryId,
      input.passedOverReason ?? null,
    ],
  );
}
