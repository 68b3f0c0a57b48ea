import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { IsNull } from 'typeorm';
import { requestStates } from '../domain/request-states';
import { PassingRow } from '../store/request-tables';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.assignRequest)
export class AssignRequestHandler {
  async handle(input: Input<typeof coordination.assignRequest>, context: CommandContext) {
    const { db, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    const state = requestStates.next(row.state, 'assign');
    if (row.state === 'passed')
      await db.update(
        PassingRow,
        { requestId: row.id, takenUpOn: IsNull(), takenBackOn: IsNull() },
        { takenUpOn: on },
      );
    const changed = await changeRequest(db, row, { state, assigneeId: input.assigneeId });
    await addToTimeline(context, row, { kind: 'request-assigned', on, requestId: row.id });
    return { version: changed.version, state };
  }
}
