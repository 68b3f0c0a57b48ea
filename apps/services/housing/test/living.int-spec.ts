import { randomUUID } from 'node:crypto';
import { housing as contract } from '@cus/contracts';
import { refused, TownOfFlats } from './town-of-flats';

describe('living in a place', () => {
  const flats = TownOfFlats.whileTesting();

  it('lets nobody move in without contract and decision', async () => {
    const placeId = await flats.place();
    const { id: stayId } = await flats.grant({ placeId, housingContract: undefined, decision: undefined });
    expect((await flats.office.call(contract.getStay, { stayId })).missing).toEqual([
      'housing-contract',
      'decision',
      'order',
    ]);
    const move = async (on: string) =>
      flats.office.call(contract.moveIn, { stayId, version: await flats.version(stayId), on });
    await expect(move('2026-03-01')).rejects.toMatchObject(refused('housing.papers-missing', 'rule-broken'));
    await flats.office.call(contract.recordPapers, {
      stayId,
      version: 1,
      housingContract: { reference: 'KM/2', on: '2026-03-03' },
      decision: { reference: 'CUS.4/2', on: '2026-03-01' },
    });
    await expect(move('2026-03-02')).rejects.toMatchObject(refused('housing.papers-too-late'));
    await expect(move('2026-02-28')).rejects.toMatchObject(refused('housing.outside-stay'));
    await move('2026-03-03');
    expect(await flats.office.call(contract.getStay, { stayId })).toMatchObject({
      state: 'living',
      movedInOn: '2026-03-03',
    });
    await expect(
      flats.town.sql('update housing.stay set decision = null where id = $1', [stayId]),
    ).rejects.toThrow('stay_lived_with_papers');
  });

  it('limits training by time, also when prolonged', async () => {
    const placeId = await flats.place({ kind: 'training' });
    await expect(flats.grant({ placeId })).rejects.toMatchObject(refused('housing.end-required', 'invalid'));
    await expect(flats.grant({ placeId, until: '2027-03-02' })).rejects.toMatchObject(
      refused('housing.stay-too-long', 'rule-broken'),
    );
    const stayId = await flats.living({ placeId, until: '2027-03-01' });
    const extend = async (until: string) =>
      flats.office.call(contract.extendStay, {
        stayId,
        version: await flats.version(stayId),
        until,
        decision: { reference: 'CUS.4/3', on: '2027-02-01' },
      });
    await expect(extend('2028-03-02')).rejects.toMatchObject(refused('housing.stay-too-long'));
    await extend('2028-03-01');
    await expect(extend('2028-02-01')).rejects.toMatchObject(refused('housing.not-longer'));
    expect((await flats.office.call(contract.getStay, { stayId })).places).toMatchObject([
      { until: '2028-03-01' },
    ]);
  });

  it('moves somebody so that the old place is free the very night the new one is taken', async () => {
    const flatId = await flats.flat();
    const [oldPlace, newPlace] = [await flats.place({}, flatId), await flats.place({}, flatId)];
    const stayId = await flats.living({ placeId: oldPlace, until: '2026-04-01' });
    const moveTo = async (toPlaceId: string, on: string) =>
      flats.office.call(contract.moveStay, {
        stayId,
        version: await flats.version(stayId),
        toPlaceId,
        on,
        reason: 'winda',
      });
    await expect(moveTo(oldPlace, '2026-03-10')).rejects.toMatchObject(refused('housing.same-place'));
    await expect(moveTo(newPlace, '2026-04-01')).rejects.toMatchObject(refused('housing.outside-stay'));
    await expect(moveTo(await flats.place({ kind: 'training' }), '2026-03-10')).rejects.toMatchObject(
      refused('housing.place-of-other-kind'),
    );
    await moveTo(newPlace, '2026-03-10');
    const board = await flats.office.call(contract.showPlacesBoard, {
      from: '2026-03-08',
      until: '2026-03-12',
      flatId,
    });
    const strips = Object.fromEntries(
      board.places.map((place) => [place.placeId, place.strips.map(({ from, state }) => [from, state])]),
    );
    expect(strips).toEqual({
      [oldPlace]: [
        ['2026-03-08', 'occupied'],
        ['2026-03-10', 'free'],
      ],
      [newPlace]: [
        ['2026-03-08', 'free'],
        ['2026-03-10', 'occupied'],
      ],
    });
    expect(board.freeByNight).toEqual([1, 1, 1, 1]);
    await flats.grant({ placeId: oldPlace, from: '2026-03-10' });
  });

  it('plans meetings within the stay, and asks when and how long one took', async () => {
    const stayId = await flats.living({ placeId: await flats.place(), until: '2026-04-01' });
    const plan = (plannedOn: string) =>
      flats.office.call(contract.planSession, { stayId, profession: 'psychologist', plannedOn });
    await expect(plan('2026-04-01')).rejects.toMatchObject(refused('housing.outside-stay', 'invalid'));
    const { id: sessionId } = await plan('2026-03-10');
    const record = { stayId, sessionId, outcome: 'done' as const };
    await expect(flats.office.call(contract.recordSession, record)).rejects.toMatchObject(
      refused('housing.session-time-missing', 'invalid'),
    );
    await flats.office.call(contract.recordSession, { ...record, doneOn: '2026-03-11', minutes: 50 });
    expect((await flats.office.call(contract.getStay, { stayId })).sessions).toEqual([
      expect.objectContaining({ id: sessionId, state: 'done', doneOn: '2026-03-11', minutes: 50 }),
    ]);
    await expect(
      flats.office.call(contract.recordSession, { stayId, sessionId: randomUUID(), outcome: 'missed' }),
    ).rejects.toMatchObject(refused('housing.session-not-found', 'not-found'));
  });

  it('ends earlier than granted, and the place is free from that evening on', async () => {
    const placeId = await flats.place();
    const stayId = await flats.living({ placeId, until: '2026-06-01' });
    const { id: laterId } = await flats.office.call(contract.planSession, {
      stayId,
      profession: 'nurse',
      plannedOn: '2026-05-01',
    });
    await flats.end(stayId, '2026-04-10');
    expect(await flats.office.call(contract.getStay, { stayId })).toMatchObject({
      state: 'ended',
      until: '2026-04-10',
      end: { on: '2026-04-10', reason: 'goal-reached' },
      sessions: [{ id: laterId, state: 'cancelled' }],
    });
    await flats.grant({ placeId, from: '2026-04-10' });
  });
});
