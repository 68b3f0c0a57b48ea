import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { closeOrder } from '../store/close-order';

@Handles(commissioning.withdrawOrder)
export class WithdrawOrderHandler {
  handle(input: Input<typeof commissioning.withdrawOrder>, context: CommandContext) {
    return closeOrder(context, input.orderId, input.version, {
      action: 'withdraw',
      on: dayOr(input.withdrawnOn, context.now),
      reason: input.reason,
    });
  }
}
