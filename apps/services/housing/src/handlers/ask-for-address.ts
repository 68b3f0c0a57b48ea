import { housing, type Input } from '@cus/contracts';
import { addMinutes, DomainError, instantOf } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';

/** Long enough to read an address to a driver, too short to come back to later without a new reason. */
const VALID_MINUTES = 10;

@Handles(housing.askForAddress)
export class AskForAddressHandler {
  async handle(
    { flatId, reason }: Input<typeof housing.askForAddress>,
    { db, actor, now, commandId, logRead }: CommandContext,
  ) {
    const asked = instantOf(now);
    const validUntil = addMinutes(asked, VALID_MINUTES);
    const rows = (await db.query(
      `insert into address_request (id, flat_id, actor_id, reason, asked_at, valid_until)
       select $1, id, $3, $4, $5, $6 from flat where id = $2 returning id`,
      [commandId, flatId, actor.userId, reason, asked, validUntil],
    )) as unknown[];
    if (rows.length === 0) throw new DomainError('not-found', 'housing.flat-not-found');
    logRead('flat-address', [flatId]);
    return { id: commandId, validUntil };
  }
}
