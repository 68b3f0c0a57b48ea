import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { closeOrder } from '../store/close-order';

@Handles(commissioning.interruptOrder)
export class InterruptOrderHandler {
  handle(input: Input<typeof commissioning.interruptOrder>, context: CommandContext) {
    return closeOrder(context, input.orderId, input.version, {
      action: 'interrupt',
      on: dayOr(input.interruptedOn, context.now),
      reason: input.reason,
    });
  }
}
