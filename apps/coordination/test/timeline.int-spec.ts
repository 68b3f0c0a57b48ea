import { randomUUID } from 'node:crypto';
import { commissioning, coordination as contract, registry } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { activePlan, aRequest, coordinationTown, type CoordinationTown } from './coordination-town';

describe('what others tell coordination', () => {
  let places: CoordinationTown;

  beforeAll(async () => {
    places = await coordinationTown();
  });
  afterAll(() => places.town.stop());

  const timeline = async (residentId: string) =>
    (await places.intake.call(contract.listResidentTimeline, { residentId })).items;

  const merge = (mergeId: string, survivorId: string, mergedId: string) =>
    places.town.publish(registry.residentsMerged, {
      subject: survivorId,
      data: { mergeId, survivorId, mergedId },
    });
  const unmerge = (mergeId: string, survivorId: string, restoredId: string) =>
    places.town.publish(registry.residentsUnmerged, {
      subject: survivorId,
      data: { mergeId, survivorId, restoredId },
    });

  const speakerOf = async (requestId: string) =>
    (await places.intake.call(contract.getRequest, { requestId })).speakerId;

  const requestsOf = async (residentId: string) =>
    (await places.intake.call(contract.listRequests, { residentId })).items.map((item) => item.id);

  it('shows orders and deliveries of a resident, also when a delivery is heard of before its order', async () => {
    const { town } = places;
    const [residentId, orderId, deliveryId, providerId] = Array.from({ length: 4 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
    ];
    const delivered = {
      subject: deliveryId,
      data: { deliveryId, orderId, performedOn: '2026-05-05', amountGrosze: 12_000 },
    };
    const id = await town.publish(commissioning.deliveryAccepted, delivered);
    await town.publish(commissioning.deliveryAccepted, { ...delivered, id });
    const order = { orderId, residentId, providerId };
    await town.publish(commissioning.orderClosed, {
      subject: orderId,
      data: { ...order, outcome: 'completed', closedOn: '2026-05-31' },
    });
    await town.publish(commissioning.orderOffered, {
      subject: orderId,
      data: { ...order, serviceCode: 'respite-care', fulfilment: 'generic', mode: 'contest' },
    });
    const entries = await eventually(
      () => timeline(residentId),
      (items) => items.length === 3 && items.every((item) => item.serviceCode === 'respite-care'),
    );
    expect(entries.find((entry) => entry.kind === 'delivery-accepted')).toMatchObject({
      on: '2026-05-05',
      orderId,
      deliveryId,
      amountGrosze: 12_000,
    });
    expect(entries.find((entry) => entry.kind === 'order-closed')).toMatchObject({
      on: '2026-05-31',
      detail: 'completed',
      important: true,
    });
  });

  it('shows that a disputed delivery was answered, and how', async () => {
    const { town } = places;
    const [residentId, orderId, deliveryId] = [randomUUID(), randomUUID(), randomUUID()];
    await town.publish(commissioning.orderOffered, {
      subject: orderId,
      data: { orderId, residentId, serviceCode: 'respite-care', fulfilment: 'generic', mode: 'contest' },
    });
    const delivery = { deliveryId, orderId };
    await town.publish(commissioning.deliveryDisputed, {
      subject: deliveryId,
      data: { ...delivery, reason: 'quality' },
    });
    await town.publish(commissioning.deliveryAnswered, {
      subject: deliveryId,
      data: { ...delivery, answer: 'explained' },
    });
    const entries = await eventually(
      () => timeline(residentId),
      (items) => items.length === 3,
    );
    expect(entries.find((entry) => entry.kind === 'delivery-answered')).toMatchObject({
      ...delivery,
      serviceCode: 'respite-care',
      detail: 'explained',
    });
  });

  it('puts each fact on the day it happened, however late the news come', async () => {
    const { town } = places;
    const [residentId, orderId, deliveryId] = [randomUUID(), randomUUID(), randomUUID()];
    const order = { orderId, residentId };
    await town.publish(commissioning.orderOffered, {
      subject: orderId,
      data: {
        ...order,
        serviceCode: 'respite-care',
        fulfilment: 'generic',
        mode: 'contest',
        offeredOn: '2026-01-05',
      },
    });
    await town.publish(commissioning.orderDeclined, {
      subject: orderId,
      data: { ...order, reason: 'no-capacity', declinedOn: '2026-01-07' },
    });
    await town.publish(commissioning.orderAccepted, {
      subject: orderId,
      data: {
        ...order,
        serviceCode: 'respite-care',
        fulfilment: 'generic',
        mode: 'contest',
        unit: 'hour',
        quantityMilli: 1_000,
        from: '2026-02-01',
        to: '2026-02-28',
        acceptedOn: '2026-01-09',
      },
    });
    await town.publish(commissioning.deliveryDisputed, {
      subject: deliveryId,
      data: { deliveryId, orderId, reason: 'quality', disputedOn: '2026-02-03' },
    });
    await town.publish(commissioning.deliveryAnswered, {
      subject: deliveryId,
      data: { deliveryId, orderId, answer: 'explained', answeredOn: '2026-02-04' },
    });
    const entries = await eventually(
      () => timeline(residentId),
      (items) => items.length === 5,
    );
    expect(entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['delivery-answered', '2026-02-04'],
      ['delivery-disputed', '2026-02-03'],
      ['order-accepted', '2026-01-09'],
      ['order-declined', '2026-01-07'],
      ['order-offered', '2026-01-05'],
    ]);
  });

  it('joins what two records of one person had, and parts it again exactly', async () => {
    const { intake } = places;
    const [survivor, merged, mergeId] = [randomUUID(), randomUUID(), randomUUID()];
    const { id: own } = await intake.call(contract.receiveRequest, aRequest({ residentId: survivor }));
    const { id: other } = await intake.call(contract.receiveRequest, aRequest({ residentId: merged }));
    const { id: spoken } = await intake.call(
      contract.receiveRequest,
      aRequest({ speaker: 'carer', speakerId: merged }),
    );
    await merge(mergeId, survivor, merged);
    await eventually(
      () => requestsOf(survivor),
      (ids) => ids.length === 2,
    );
    const { id: late } = await intake.call(contract.receiveRequest, aRequest({ residentId: merged }));
    expect(new Set(await requestsOf(survivor))).toEqual(new Set([own, other, late]));
    expect(await timeline(merged)).toHaveLength(3);
    expect(await speakerOf(spoken)).toBe(survivor);
    await unmerge(mergeId, survivor, merged);
    await eventually(
      () => requestsOf(survivor),
      (ids) => ids.length === 1,
    );
    expect(await requestsOf(survivor)).toEqual([own]);
    expect(new Set(await requestsOf(merged))).toEqual(new Set([other, late]));
    expect(await speakerOf(spoken)).toBe(merged);
  });

  it('does not join what was parted before it heard of the joining', async () => {
    const { intake, town } = places;
    const [survivor, merged, mergeId] = [randomUUID(), randomUUID(), randomUUID()];
    await intake.call(contract.receiveRequest, aRequest({ residentId: merged }));
    await unmerge(mergeId, survivor, merged);
    await eventually(
      () => town.sql('select 1 from coordination.resident_merge where merge_id = $1', [mergeId]),
      (rows) => rows.length === 1,
    );
    const id = await merge(mergeId, survivor, merged);
    await eventually(
      () => town.sql('select 1 from coordination.inbox where event_id = $1', [id]),
      (rows) => rows.length === 1,
    );
    expect(await requestsOf(survivor)).toEqual([]);
    expect(await requestsOf(merged)).toHaveLength(1);
  });

  it('counts looks at either record of one person, whichever is asked for, until they are parted', async () => {
    const { intake, manager } = places;
    const [survivor, merged, mergeId] = [randomUUID(), randomUUID(), randomUUID()];
    for (const residentId of [survivor, merged]) {
      const { id: requestId } = await intake.call(contract.receiveRequest, aRequest({ residentId }));
      await intake.call(contract.getRequest, { requestId });
    }
    const looks = async (residentId: string) =>
      (await manager.call(contract.listReaders, { residentId })).items.length;
    await merge(mergeId, survivor, merged);
    await eventually(
      () => looks(survivor),
      (found) => found === 2,
    );
    expect(await looks(merged)).toBe(2);
    await unmerge(mergeId, survivor, merged);
    await eventually(
      () => looks(survivor),
      (found) => found === 1,
    );
    expect(await looks(merged)).toBe(1);
  });

  it('leaves two plans side by side when two persons with plans were one, until one is closed', async () => {
    const { coordinator } = places;
    const [first, second] = [await activePlan(places), await activePlan(places)];
    await merge(randomUUID(), first.residentId, second.residentId);
    const plans = () =>
      coordinator
        .call(contract.listPlans, { residentId: first.residentId })
        .then(({ items }) => new Map(items.map((item) => [item.id, item])));
    const joined = await eventually(plans, (found) => found.size === 2);
    expect([...joined.values()].map((plan) => plan.doubledByMerge).sort()).toEqual([false, true]);
    const kept = joined.get(first.planId)!;
    const { current } = await coordinator.call(contract.getPlan, { planId: kept.id });
    await coordinator.call(contract.closePlan, {
      planId: kept.id,
      version: kept.version,
      reason: 'replaced',
      talk: { summary: 'Dwa plany jednej osoby' },
      results: current!.content.lines.map(({ lineId }) => ({
        lineId,
        result: 'partly-reached' as const,
        account: 'przejęte przez drugi plan',
      })),
      on: '2026-05-01',
    });
    expect((await plans()).get(second.planId)).toMatchObject({ state: 'active', doubledByMerge: false });
  });
});
