import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { assertPeriod } from '../domain/period';
import { assertMayName } from '../domain/performer';
import { dayOr } from '../domain/today';
import { placeOrder } from '../store/place-order';

@Handles(commissioning.placeOrder)
export class PlaceOrderHandler {
  async handle(input: Input<typeof commissioning.placeOrder>, context: CommandContext) {
    const { db, emit, actor, commandId, now } = context;
    assertPeriod(input.from, input.to);
    const orderedOn = dayOr(input.orderedOn, now);
    assertPeriod(orderedOn, input.expiresOn);
    const placed = await placeOrder(db, { ...input, id: commandId, orderedOn });
    assertMayName(actor, placed.mode, { performedBy: input.performedBy });
    emit(commissioning.orderOffered, commandId, {
      orderId: commandId,
      residentId: input.residentId,
      providerId: placed.providerId,
      serviceCode: placed.serviceCode,
      fulfilment: placed.fulfilment,
      mode: placed.mode,
      offeredOn: orderedOn,
    });
    return { id: commandId, valueGrosze: placed.valueGrosze };
  }
}
