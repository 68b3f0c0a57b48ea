import { uuidv7 } from '@cus/kernel';
import type { Context } from '@cus/platform';
import { RevealTable } from './tables';

/** Marks that a hidden part of a record was shown, and why; stored with the answer or the answer does not leave. */
export async function noteReveal(
  { db, actor, now, traceId, logRead }: Context,
  reveal: Pick<RevealTable, 'residentId' | 'what' | 'reason'>,
): Promise<void> {
  logRead('resident', [reveal.residentId]);
  await db.insert(RevealTable, { id: uuidv7(), actorId: actor.userId, traceId, at: now, ...reveal });
}
