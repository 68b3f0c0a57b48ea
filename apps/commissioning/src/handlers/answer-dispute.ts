import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { deliveryStates } from '../domain/delivery-states';
import { dayOr } from '../domain/today';
import { assertSpeaksFor } from '../domain/who-acts';
import { announceAnswer } from '../store/announce-answer';
import { assertVersion, lockDelivery } from '../store/lock';
import { writeDeliveries } from '../store/write-deliveries';

@Handles(commissioning.answerDispute)
export class AnswerDisputeHandler {
  async handle(input: Input<typeof commissioning.answerDispute>, context: CommandContext) {
    const { delivery, order } = await lockDelivery(context.db, input.deliveryId);
    assertSpeaksFor(context.actor, order.mode);
    assertVersion(delivery, input.version);
    const answered = {
      ...delivery,
      state: deliveryStates.next(delivery.state, 'answer'),
      answer: input.answer,
      version: delivery.version + 1,
    };
    await writeDeliveries(context, new Map([[order.id, order]]), [
      { order, delivery: answered, entries: [] },
    ]);
    announceAnswer(context, delivery, answered, dayOr(input.answeredOn, context.now));
    return { done: true as const };
  }
}
