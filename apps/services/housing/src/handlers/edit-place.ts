import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { lockPlace, refusingUsedLabel } from '../store/places';

@Handles(housing.editPlace)
export class EditPlaceHandler {
  async handle({ placeId, label, stepFree }: Input<typeof housing.editPlace>, { db }: CommandContext) {
    await lockPlace(db, placeId);
    await refusingUsedLabel(
      db.query('update place set label = $2, step_free = $3 where id = $1', [placeId, label, stepFree]),
    );
    return { done: true as const };
  }
}
