import { commissioning, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { applyDelivery } from '../domain/delivery-changes';
import { assertReportable } from '../domain/delivery-guards';
import { performerOf } from '../domain/performer';
import { dayOr } from '../domain/today';
import { assertSpeaksFor } from '../domain/who-acts';
import { announceAnswer } from '../store/announce-answer';
import { assertVersion, lockDelivery } from '../store/lock';
import { writeDeliveries } from '../store/write-deliveries';

@Handles(commissioning.correctDelivery)
export class CorrectDeliveryHandler {
  async handle(input: Input<typeof commissioning.correctDelivery>, context: CommandContext) {
    const { db, actor } = context;
    const { delivery, order, contract } = await lockDelivery(db, input.deliveryId);
    assertSpeaksFor(actor, order.mode);
    assertVersion(delivery, input.version);
    assertReportable(order, input, delivery);
    const change = applyDelivery(order, contract, delivery, {
      ...input,
      revision: delivery.revision + 1,
      source: 'commissioning',
      performedOn: parseLocalDate(input.performedOn),
      ...performerOf(actor, { ...delivery, mode: order.mode }, input),
    });
    if (!change) throw new DomainError('conflict', 'commissioning.changed-meanwhile');
    await writeDeliveries(context, new Map([[order.id, order]]), [change]);
    announceAnswer(context, delivery, change.delivery, dayOr(input.correctedOn, context.now));
    return { revision: change.delivery.revision, amountGrosze: change.delivery.amountGrosze };
  }
}
