import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { refusingUsedLabel } from '../store/places';

@Handles(housing.addPlace)
export class AddPlaceHandler {
  async handle(input: Input<typeof housing.addPlace>, { db, commandId }: CommandContext) {
    const { flatId, label, stepFree, openFrom } = input;
    const [flat] = (await db.query(
      `select provider_id as "providerId", open_from::text as "openFrom", closed_from is not null as closed
       from flat where id = $1 for share`,
      [flatId],
    )) as { providerId: string | null; openFrom: string; closed: boolean }[];
    if (!flat) throw new DomainError('not-found', 'housing.flat-not-found');
    if (flat.closed) throw new DomainError('conflict', 'housing.flat-closed');
    if (openFrom < flat.openFrom)
      throw new DomainError('invalid', 'housing.before-flat-opened', { openFrom: flat.openFrom });
    await refusingUsedLabel(
      db.query(
        'insert into place (id, flat_id, provider_id, label, step_free, open_from) values ($1, $2, $3, $4, $5, $6)',
        [commandId, flatId, flat.providerId, label, stepFree, openFrom],
      ),
    );
    return { id: commandId };
  }
}
