import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { applyDelivery } from '../domain/delivery-changes';
import { dayOr } from '../domain/today';
import { assertSpeaksFor } from '../domain/who-acts';
import { announceAnswer } from '../store/announce-answer';
import { assertVersion, lockDelivery } from '../store/lock';
import { writeDeliveries } from '../store/write-deliveries';

@Handles(commissioning.withdrawDelivery)
export class WithdrawDeliveryHandler {
  async handle(input: Input<typeof commissioning.withdrawDelivery>, context: CommandContext) {
    const { db, actor } = context;
    const { delivery, order, contract } = await lockDelivery(db, input.deliveryId);
    assertSpeaksFor(actor, order.mode);
    assertVersion(delivery, input.version);
    if (delivery.source !== 'commissioning')
      throw new DomainError('conflict', 'commissioning.delivery-belongs-to-service', {
        service: delivery.source,
      });
    const change = applyDelivery(order, contract, delivery, {
      deliveryId: delivery.id,
      revision: delivery.revision + 1,
      source: delivery.source,
      performedOn: delivery.performedOn,
      quantityMilli: 0,
      extraGrosze: 0,
      performedBy: delivery.performedBy,
      performerName: delivery.performerName,
      proof: delivery.proof,
    });
    if (!change) throw new DomainError('conflict', 'commissioning.changed-meanwhile');
    const answer = input.comment ?? delivery.answer;
    await writeDeliveries(context, new Map([[order.id, order]]), [
      { ...change, delivery: { ...change.delivery, answer } },
    ]);
    announceAnswer(context, delivery, change.delivery, dayOr(input.withdrawnOn, context.now));
    return { done: true as const };
  }
}
