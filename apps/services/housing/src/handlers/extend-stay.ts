import { housing, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { assertLength } from '../domain/stay-length';
import { announceNights } from '../store/night-books';
import { assertHasNoPlace } from '../store/one-place';
import { assertFree, lockPlace } from '../store/places';
import { act, endPlacesOn, lockStay, occupanciesOf } from '../store/stays';

@Handles(housing.extendStay)
export class ExtendStayHandler {
  async handle(input: Input<typeof housing.extendStay>, context: CommandContext) {
    const { db } = context;
    const until = parseLocalDate(input.until);
    const stay = await lockStay(db, input.stayId, input.version);
    if (!stay.until || until <= stay.until) throw new DomainError('invalid', 'housing.not-longer');
    assertLength({ kind: stay.kind, from: parseLocalDate(stay.from), until, extended: true });
    const added = { from: stay.until, until };
    const last = (await occupanciesOf(db, stay.id)).at(-1);
    if (last) await assertFree(db, await lockPlace(db, last.placeId), added);
    await assertHasNoPlace(db, stay.residentId, added, stay.id);
    const replaced = { until: stay.until, decision: stay.extension };
    await act(context, stay, 'extend', { until, extension: input.decision }, { facts: { until, replaced } });
    await endPlacesOn(db, stay.id, until);
    await announceNights(context, [stay]);
    return { done: true as const };
  }
}
