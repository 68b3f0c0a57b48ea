import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { announceNights } from '../store/night-books';
import { link, linkableOrder } from '../store/orders';
import { act, lockStay } from '../store/stays';

@Handles(housing.linkOrder)
export class LinkOrderHandler {
  async handle({ stayId, orderId }: Input<typeof housing.linkOrder>, context: CommandContext) {
    const stay = await lockStay(context.db, stayId);
    await linkableOrder(context.db, orderId, stay);
    await link(context.db, orderId, stayId);
    await act(context, stay, 'link-order', {}, { facts: { orderId } });
    await announceNights(context, [stay]);
    return { done: true as const };
  }
}
