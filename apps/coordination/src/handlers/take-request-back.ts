import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { IsNull } from 'typeorm';
import { stateBeforePassing } from '../domain/take-back';
import { PassingRow } from '../store/request-tables';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.takeRequestBack)
export class TakeRequestBackHandler {
  async handle(input: Input<typeof coordination.takeRequestBack>, context: CommandContext) {
    const { db, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    const passing = await db.findOne(PassingRow, {
      where: { requestId: row.id, takenBackOn: IsNull() },
      order: { id: 'DESC' },
    });
    if (!passing) throw new DomainError('conflict', 'coordination.not-passed');
    if (passing.takenUpOn && input.reason === 'mistake')
      throw new DomainError('rule-broken', 'coordination.passing-taken-up', { on: passing.takenUpOn });
    const state = stateBeforePassing(row.state, passing.stateBefore);
    await db.update(PassingRow, { id: passing.id }, { takenBackOn: on, takenBackReason: input.reason });
    const changed = await changeRequest(db, row, {
      state,
      pillar: passing.fromPillar,
      pillarSince: passing.pillarSinceBefore,
      siteId: passing.fromSiteId,
      assigneeId: passing.assigneeBefore,
    });
    await addToTimeline(context, row, {
      kind: 'request-taken-back',
      on,
      requestId: row.id,
      detail: input.reason,
    });
    return { version: changed.version, state };
  }
}
