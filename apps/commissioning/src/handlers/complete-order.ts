import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { closeOrder } from '../store/close-order';

@Handles(commissioning.completeOrder)
export class CompleteOrderHandler {
  handle(input: Input<typeof commissioning.completeOrder>, context: CommandContext) {
    return closeOrder(context, input.orderId, input.version, {
      action: 'complete',
      on: dayOr(input.completedOn, context.now),
    });
  }
}
