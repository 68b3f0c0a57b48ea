import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { lockFlat, staysFrom } from '../store/flats';

@Handles(housing.closeFlat)
export class CloseFlatHandler {
  async handle({ flatId, version, closedFrom }: Input<typeof housing.closeFlat>, { db }: CommandContext) {
    const flat = await lockFlat(db, flatId, version);
    if (flat.closedFrom !== null) throw new DomainError('conflict', 'housing.flat-closed');
    if (closedFrom < flat.openFrom)
      throw new DomainError('invalid', 'housing.before-flat-opened', { openFrom: flat.openFrom });
    // Whoever grants a place holds it first; afterwards they find it closed.
    await db.query('select 1 from place where flat_id = $1 order by id for update', [flatId]);
    const stays = (await staysFrom(db, flatId, closedFrom)).length;
    if (stays > 0) throw new DomainError('rule-broken', 'housing.flat-lived-in', { stays });
    await db.query(
      `update place set own_closed_from = closed_from, closed_from = greatest(open_from, $2::date), closed_with_flat = true
       where flat_id = $1 and (closed_from is null or closed_from > $2)`,
      [flatId, closedFrom],
    );
    await db.query('update flat set closed_from = $2, version = version + 1 where id = $1', [
      flatId,
      closedFrom,
    ]);
    return { version: flat.version + 1 };
  }
}
