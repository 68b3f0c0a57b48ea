import { randomUUID } from 'node:crypto';
import { housing as contract } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { refused, TownOfFlats } from './town-of-flats';

describe('nights', () => {
  const flats = TownOfFlats.whileTesting();

  /** A stay billed to an order of its own. */
  const billedStay = async (from: string, order = flats.order(), grant: { until?: string } = {}) => {
    await flats.accept(order);
    const placeId = await flats.place(order.providerId ? { providerId: order.providerId } : {});
    const { residentId, orderId } = order;
    return flats.living({ placeId, residentId, orderId, from, ...grant });
  };

  it('of a month are announced once per stay, the clock change counting as any night', async () => {
    const order = flats.order();
    const stayId = await billedStay('2026-03-20', order);
    const report = await flats.report('2026-03');
    expect(report.announced).toBeGreaterThanOrEqual(1);
    const [delivery, ...more] = await flats.announced(stayId);
    expect(more).toEqual([]);
    expect(delivery).toMatchObject({
      orderId: order.orderId,
      performedOn: '2026-03-31',
      quantityMilli: 12_000,
      extraGrosze: 0,
      revision: 1,
      proof: { method: 'attendance-list', reference: 'list/1' },
    });
    expect(await flats.report('2026-03')).toMatchObject({ announced: 0 });
    const { months } = await flats.office.call(contract.getStay, { stayId });
    expect(months).toEqual([
      { month: '2026-03', orderId: order.orderId, nights: 12, revision: 1, deliveryId: delivery?.deliveryId },
    ]);
  });

  it('are announced again, as the next revision, in months that a correction touches and in no other', async () => {
    const stayId = await billedStay('2026-04-10');
    await flats.report('2026-04');
    await flats.report('2026-05');
    const { id: absenceId } = await flats.office.call(contract.recordAbsence, {
      stayId,
      from: '2026-04-28',
      until: '2026-05-02',
      reason: 'hospital',
    });
    await flats.end(stayId, '2026-05-21');
    await flats.office.call(contract.removeAbsence, { stayId, absenceId });
    await flats.office.call(contract.correctStay, {
      stayId,
      version: await flats.version(stayId),
      movedInOn: '2026-04-08',
      reason: 'protokół przekazania',
    });
    expect(await flats.announcedNights(stayId)).toEqual([
      [21, '2026-04-30', 1],
      [31, '2026-05-31', 1],
      [18, '2026-04-27', 2],
      [30, '2026-05-31', 2],
      [19, '2026-05-20', 3],
      [21, '2026-04-30', 3],
      [20, '2026-05-20', 4],
      [23, '2026-04-30', 4],
    ]);
  });

  it('are withdrawn when none of a reported month is left', async () => {
    const stayId = await billedStay('2026-05-30');
    await flats.report('2026-05');
    await flats.report('2026-06');
    await flats.end(stayId, '2026-06-15');
    await flats.office.call(contract.correctStay, {
      stayId,
      version: await flats.version(stayId),
      endedOn: '2026-06-01',
      reason: 'wyjazd dwa tygodnie wcześniej',
    });
    expect(await flats.announcedNights(stayId)).toEqual([
      [2, '2026-05-31', 1],
      [30, '2026-06-30', 1],
      [14, '2026-06-14', 2],
      [0, '2026-06-14', 3],
    ]);
    await flats.office.call(contract.correctStay, {
      stayId,
      version: await flats.version(stayId),
      endedOn: '2026-06-03',
      reason: 'jednak trzeciego',
    });
    expect((await flats.announcedNights(stayId)).at(-1)).toEqual([2, '2026-06-02', 4]);
  });

  it('of a crisis are lived at once and billed when the order is linked', async () => {
    const residentId = randomUUID();
    const stayId = await flats.living({ placeId: await flats.place(), residentId, from: '2026-02-10' });
    await flats.report('2026-02');
    expect(await flats.announced(stayId)).toEqual([]);
    const { items } = await flats.office.call(contract.listMonthNights, { month: '2026-02' });
    expect(items.find((item) => item.stayId === stayId)).toMatchObject({
      livedNights: 19,
      billedNights: 0,
      reportedNights: 0,
    });
    const order = await flats.accept(flats.order({ residentId, from: '2026-02-15' }));
    await flats.office.call(contract.linkOrder, { stayId, orderId: order.orderId });
    expect(await flats.announcedNights(stayId)).toEqual([[14, '2026-02-28', 1]]);
  });

  it('after the end of an order are billed to nobody, also when they were reported before', async () => {
    const order = flats.order();
    const stayId = await billedStay('2026-07-01', order);
    await flats.report('2026-07');
    await flats.close(order, '2026-07-10');
    await eventually(
      () => flats.announced(stayId),
      (all) => all.length === 2,
    );
    expect(await flats.announcedNights(stayId)).toEqual([
      [31, '2026-07-31', 1],
      [10, '2026-07-10', 2],
    ]);
  });

  it('are withdrawn from an order that another provider accepted meanwhile', async () => {
    const order = flats.order();
    const stayId = await billedStay('2026-08-01', order);
    await flats.report('2026-08');
    await flats.accept({ ...order, providerId: randomUUID() });
    await eventually(
      () => flats.announced(stayId),
      (all) => all.length === 2,
    );
    expect((await flats.announcedNights(stayId)).at(-1)).toEqual([0, '2026-08-31', 2]);
  });

  it('stop being billed when the order is used up', async () => {
    const stayId = await billedStay('2026-08-25', flats.order({ quantityMilli: 10_000 }));
    await flats.report('2026-08');
    await flats.report('2026-09');
    expect(await flats.announcedNights(stayId)).toEqual([
      [7, '2026-08-31', 1],
      [3, '2026-09-03', 1],
    ]);
    const { items } = await flats.office.call(contract.listMonthNights, { month: '2026-09' });
    expect(items.find((item) => item.stayId === stayId)).toMatchObject({
      livedNights: 30,
      billedNights: 3,
      reportedNights: 3,
    });
  });

  it('survive a move between places as one stay', async () => {
    const order = await flats.accept(flats.order());
    const flatId = await flats.flat();
    const [first, second] = [await flats.place({}, flatId), await flats.place({}, flatId)];
    const stayId = await flats.living({
      placeId: first,
      residentId: order.residentId,
      orderId: order.orderId,
      from: '2026-04-01',
    });
    await flats.office.call(contract.moveStay, {
      stayId,
      version: await flats.version(stayId),
      toPlaceId: second,
      on: '2026-04-15',
      reason: 'cisza',
    });
    await flats.report('2026-04');
    expect(await flats.announcedNights(stayId)).toEqual([[30, '2026-04-30', 1]]);
  });

  it('are reported by a provider for its own stays only', async () => {
    const providerId = randomUUID();
    const mine = await billedStay('2026-01-10', flats.order({ providerId }));
    const other = await billedStay('2026-01-10');
    const person = await flats.town.providerPerson(providerId);
    expect(await flats.report('2026-01', person)).toEqual({ stays: 1, announced: 1, nights: 22 });
    expect(await flats.announced(other)).toEqual([]);
    const { items } = await person.call(contract.listMonthNights, { month: '2026-01' });
    expect(items.map((item) => item.stayId)).toEqual([mine]);
  });

  it('of a month that is not over cannot be reported', async () => {
    await expect(flats.report('2199-01')).rejects.toMatchObject(
      refused('housing.month-not-over', 'rule-broken'),
    );
  });

  it('reported at once by many are announced once', async () => {
    const stayId = await billedStay('2026-10-24');
    await Promise.all(Array.from({ length: 8 }, () => flats.report('2026-10')));
    expect(await flats.announcedNights(stayId)).toEqual([[8, '2026-10-31', 1]]);
  });

  it('facts of an order in any order and number bring the same nights', async () => {
    const order = flats.order();
    await flats.close(order, '2026-09-05', 20);
    await flats.accept(order, 19);
    await flats.accept(order, 19);
    await flats.accept({ ...order, to: '2026-09-30' }, 18);
    const { orderId, residentId } = order;
    const placeId = await flats.place();
    await expect(flats.grant({ placeId, residentId, orderId })).rejects.toMatchObject(
      refused('housing.order-closed'),
    );
    const stayId = await flats.living({ placeId, residentId, from: '2026-09-01' });
    await flats.office.call(contract.linkOrder, { stayId, orderId });
    await flats.report('2026-09');
    expect(await flats.announcedNights(stayId)).toEqual([[5, '2026-09-05', 1]]);
  });

  it('cannot be absent twice, nor outside the stay', async () => {
    const stayId = await billedStay('2026-11-01', flats.order(), { until: '2026-11-20' });
    const away = (from: string, until: string) =>
      flats.office.call(contract.recordAbsence, { stayId, from, until, reason: 'family' });
    await away('2026-11-05', '2026-11-08');
    await expect(away('2026-11-07', '2026-11-09')).rejects.toMatchObject(refused('housing.absence-overlaps'));
    await expect(away('2026-11-18', '2026-11-21')).rejects.toMatchObject(refused('housing.outside-stay'));
    await expect(away('2026-11-10', '2026-11-10')).rejects.toMatchObject(
      refused('kernel.range-without-night'),
    );
    await away('2026-11-08', '2026-11-09');
  });

  it('carry a fee by income: free up to the criterion, the exact part of the month above it', async () => {
    const stayId = await billedStay('2026-06-16');
    const assess = (incomeGrosze: number, from = '2026-06-16') =>
      flats.office.call(contract.assessFee, { stayId, from, household: 'single', incomeGrosze });
    expect(await assess(101_000)).toMatchObject({ feePercent: 0, monthlyFeeGrosze: 0 });
    expect(await assess(101_001)).toMatchObject({
      feePercent: 15,
      monthlyFeeGrosze: 18_000,
      clause: expect.stringContaining('art. 8'),
    });
    const { items } = await flats.office.call(contract.listMonthNights, { month: '2026-06' });
    expect(items.find((item) => item.stayId === stayId)).toMatchObject({ livedNights: 15, feeGrosze: 9_000 });
    expect((await flats.office.call(contract.getStay, { stayId })).fees).toMatchObject([
      { criterionGrosze: 101_000, feePercent: 15 },
    ]);
  });

  it('come with a basket of meetings and a plan for leaving', async () => {
    const stayId = await billedStay('2026-03-01');
    const { id: sessionId } = await flats.office.call(contract.planSession, {
      stayId,
      profession: 'psychologist',
      plannedOn: '2026-03-05',
    });
    await flats.office.call(contract.planSession, {
      stayId,
      profession: 'assistant',
      plannedOn: '2026-09-05',
    });
    const record = { stayId, sessionId, outcome: 'done' as const };
    await expect(flats.office.call(contract.recordSession, record)).rejects.toMatchObject(
      refused('housing.session-time-missing'),
    );
    await flats.office.call(contract.recordSession, { ...record, doneOn: '2026-03-06', minutes: 50 });
    const steps = [{ text: 'Wniosek o lokal z zasobu gminy', by: 'resident' as const, dueOn: '2026-05-01' }];
    await flats.office.call(contract.writeExitPlan, { stayId, version: await flats.version(stayId), steps });
    await expect(
      flats.office.call(contract.writeExitPlan, { stayId, version: 1, steps: [] }),
    ).rejects.toMatchObject({
      failure: { code: 'housing.changed-meanwhile', params: { changedBy: flats.office.actor.userId } },
    });
    await flats.end(stayId, '2026-05-10');
    const stay = await flats.office.call(contract.getStay, { stayId });
    expect(stay).toMatchObject({
      state: 'ended',
      end: { on: '2026-05-10', reason: 'goal-reached', destination: 'own-flat' },
      exitPlan: steps,
      sessions: [
        { profession: 'psychologist', state: 'done', doneOn: '2026-03-06', minutes: 50 },
        { profession: 'assistant', state: 'cancelled' },
      ],
    });
    await expect(flats.end(stayId, '2026-05-09')).rejects.toMatchObject(
      refused('housing.stay.not-allowed-in-state'),
    );
  });
});
