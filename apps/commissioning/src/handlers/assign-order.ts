import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { assertMayName } from '../domain/performer';
import { dayOr } from '../domain/today';
import { assertSpeaksFor } from '../domain/who-acts';
import { assertVersion, lockOrder } from '../store/lock';
import { recordAction } from '../store/record-action';

const ASSIGNABLE = ['offered', 'accepted', 'in-delivery'];

@Handles(commissioning.assignOrder)
export class AssignOrderHandler {
  async handle(input: Input<typeof commissioning.assignOrder>, context: CommandContext) {
    const { db, actor, now } = context;
    const { order } = await lockOrder(db, input.orderId);
    assertSpeaksFor(actor, order.mode);
    assertVersion(order, input.version);
    if (!ASSIGNABLE.includes(order.state))
      throw new DomainError('conflict', 'commissioning.not-allowed-in-state', { state: order.state });
    assertMayName(actor, order.mode, input);
    await db.query(
      'update orders set performed_by = $2, performer_name = $3, version = version + 1 where id = $1',
      [order.id, input.performedBy ?? null, input.performerName ?? null],
    );
    await recordAction(context, order, {
      action: 'assign',
      on: dayOr(undefined, now),
      comment: input.performerName,
    });
    return { done: true as const };
  }
}
