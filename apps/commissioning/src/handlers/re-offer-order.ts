import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { orderedEntry, release } from '../domain/order-changes';
import { assertPeriod } from '../domain/period';
import { dayOr } from '../domain/today';
import { assertVersion, lockContracts, lockOrder } from '../store/lock';
import { placeOrder } from '../store/place-order';
import { postToLedger } from '../store/post-to-ledger';
import { select } from '../store/query';
import { recordAction } from '../store/record-action';
import { writeOrders } from '../store/write-orders';

@Handles(commissioning.reOfferOrder)
export class ReOfferOrderHandler {
  async handle(input: Input<typeof commissioning.reOfferOrder>, context: CommandContext) {
    const { db, emit, commandId, now } = context;
    const offeredOn = dayOr(input.offeredOn, now);
    assertPeriod(offeredOn, input.expiresOn);
    await lockBothContracts(context, input.orderId, input.contractLineId);
    const { order } = await lockOrder(db, input.orderId);
    assertVersion(order, input.version);
    const released = release(order, { action: 're-offer', on: offeredOn });
    await writeOrders(db, [{ before: order, after: released }]);
    await postToLedger(db, orderedEntry(order, released, offeredOn, 'order-re-offered'));
    await recordAction(context, order, { action: 're-offer', on: offeredOn });
    const placed = await placeOrder(db, {
      id: commandId,
      contractLineId: input.contractLineId,
      planLineId: order.planLineId,
      residentId: order.residentId,
      fulfilment: order.fulfilment,
      quantityMilli: order.offeredMilli,
      from: order.validFrom,
      to: order.validTo,
      orderedOn: offeredOn,
      expiresOn: input.expiresOn,
      note: input.note ?? order.note,
      replacesOrderId: order.id,
    });
    const { providerId, serviceCode, fulfilment, mode } = placed;
    emit(commissioning.orderOffered, commandId, {
      orderId: commandId,
      residentId: order.residentId,
      providerId,
      serviceCode,
      fulfilment,
      mode,
      offeredOn,
    });
    return { id: commandId, valueGrosze: placed.valueGrosze };
  }
}

/** Both contracts in the order of their ids, so that two offers the other way round do not wait for each other. */
async function lockBothContracts({ db }: CommandContext, orderId: string, lineId: string): Promise<void> {
  const found = await select<{ contractId: string }>(
    db,
    'select contract_id from orders where id = $1 union select contract_id from contract_line where id = $2',
    [orderId, lineId],
  );
  await lockContracts(
    db,
    found.map(({ contractId }) => contractId),
  );
}
