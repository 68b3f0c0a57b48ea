import { housing, type Input } from '@cus/contracts';
import { instantOf, parseLocalDate, warsawDateOf } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { ruleOn, waitingPoints } from '@cus/rules';
import { rankWaiting } from '../domain/waiting-order';
import { waitingFor } from '../store/waiting';

@Handles(housing.listWaiting)
export class ListWaitingHandler {
  async handle({ kind, on }: Input<typeof housing.listWaiting>, { db, now, logRead }: QueryContext) {
    const day = on ? parseLocalDate(on) : warsawDateOf(instantOf(now));
    const ranked = rankWaiting(await waitingFor(db, kind), day);
    logRead(
      'resident',
      ranked.map(({ entry }) => entry.personId),
    );
    return {
      items: ranked.map(({ entry, position, points, reasons }) => ({
        id: entry.id,
        residentId: entry.personId,
        position,
        version: entry.version,
        joinedOn: entry.joinedOn,
        needsStepFree: entry.needsStepFree,
        points,
        reasons: [...reasons],
        circumstances: [...entry.circumstances],
        minorChildren: entry.minorChildren,
      })),
      clause: ruleOn(waitingPoints, day).clause.act,
    };
  }
}
