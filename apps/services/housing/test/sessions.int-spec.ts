import { randomUUID } from 'node:crypto';
import { housing as contract, type RawInput, registry } from '@cus/contracts';
import { type Caller, eventually } from '@cus/platform/testing';
import { refused, STREET, TownOfFlats } from './town-of-flats';

const WEEK = { from: '2026-03-02', to: '2026-03-08' };

describe('meetings with specialists', () => {
  const flats = TownOfFlats.whileTesting();

  const plan = async (
    by: Caller,
    stayId: string,
    input: Partial<RawInput<typeof contract.planSession>> = {},
  ): Promise<string> => {
    const session = { profession: 'nurse' as const, plannedOn: '2026-03-03', ...input };
    return (await by.call(contract.planSession, { stayId, ...session })).id;
  };

  const week = async (of: Caller) => (await of.call(contract.listMySessions, WEEK)).items;

  it('are one week of their specialist, across flats, by day and time, in pages', async () => {
    const [nurse, other] = [await flats.town.staff('field-worker'), await flats.town.staff('field-worker')];
    const performedBy = nurse.actor.userId;
    const [here, there] = [
      await flats.living({ placeId: await flats.place(), from: '2026-03-01' }),
      await flats.living({ placeId: await flats.place(), from: '2026-03-01' }),
    ];
    const late = await plan(flats.office, here, { performedBy, startsAt: '14:30' });
    const early = await plan(flats.office, there, { performedBy, startsAt: '09:00' });
    const anytime = await plan(flats.office, there, { performedBy });
    const tomorrow = await plan(flats.office, here, { performedBy, plannedOn: '2026-03-04' });
    await plan(flats.office, here, { performedBy, plannedOn: '2026-03-09' });
    await plan(flats.office, here, { performedBy: other.actor.userId });
    await plan(flats.office, here, { performerName: 'Anna z Fundacji' });
    await plan(flats.office, here);
    const ids = [anytime, early, late, tomorrow];
    expect((await week(nurse)).map(({ id }) => id)).toEqual(ids);
    const first = await nurse.call(contract.listMySessions, { ...WEEK, limit: 3 });
    const rest = await nurse.call(contract.listMySessions, { ...WEEK, limit: 3, cursor: first.next });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(first.items[2]).toMatchObject({
      stayId: here,
      startsAt: '14:30',
      flatName: 'Mieszkanie 1',
      location: { concealed: false, address: { street: STREET } },
    });
    const looks = await flats.town.sql(
      `select 1 from housing.audit where operation = 'housing.list-my-sessions' and actor_id = $1`,
      [performedBy],
    );
    expect(looks.length).toBeGreaterThan(0);
  });

  it('lead to where the resident sleeps that day, and tell no concealed address', async () => {
    const nurse = await flats.town.staff('field-worker');
    const flatId = await flats.flat();
    const [old, next] = [await flats.place({}, flatId), await flats.place({ concealed: true })];
    const residentId = randomUUID();
    const stayId = await flats.living({ placeId: old, from: '2026-03-01', residentId });
    await flats.office.call(contract.moveStay, {
      stayId,
      version: await flats.version(stayId),
      toPlaceId: next,
      on: '2026-03-05',
      reason: 'winda',
    });
    for (const plannedOn of ['2026-03-04', '2026-03-05'])
      await plan(flats.office, stayId, { performedBy: nurse.actor.userId, plannedOn });
    expect((await week(nurse)).map(({ location }) => location.concealed)).toEqual([false, true]);
    await flats.town.publish(registry.concealmentChanged, {
      subject: residentId,
      data: { residentId, concealed: true },
    });
    await eventually(
      () => week(nurse),
      (items) => items.every(({ location }) => location.concealed),
    );
  });

  it('are recorded by a field worker who holds them, by nobody of the field else', async () => {
    const [nurse, other] = [await flats.town.staff('field-worker'), await flats.town.staff('field-worker')];
    const stayId = await flats.living({ placeId: await flats.place(), from: '2026-03-01' });
    const sessionId = await plan(flats.office, stayId, { performedBy: nurse.actor.userId });
    const unnamed = await plan(flats.office, stayId);
    const record = (by: Caller, id: string) =>
      by.call(contract.recordSession, { stayId, sessionId: id, outcome: 'missed' });
    for (const id of [sessionId, unnamed])
      await expect(record(other, id)).rejects.toMatchObject(refused('housing.session-not-found'));
    await record(nurse, sessionId);
    expect(await week(nurse)).toMatchObject([{ id: sessionId, state: 'missed' }]);
    await record(flats.office, unnamed);
  });

  it('are changed while they are planned, and keep nothing that is left out', async () => {
    const nurse = await flats.town.staff('field-worker');
    const stayId = await flats.living({
      placeId: await flats.place(),
      from: '2026-03-01',
      until: '2026-04-01',
    });
    const sessionId = await plan(flats.office, stayId, {
      performedBy: nurse.actor.userId,
      startsAt: '10:00',
    });
    const change = (input: Partial<RawInput<typeof contract.changeSession>>) =>
      flats.office.call(contract.changeSession, { stayId, sessionId, plannedOn: '2026-03-06', ...input });
    await expect(change({ plannedOn: '2026-04-01' })).rejects.toMatchObject(refused('housing.outside-stay'));
    await expect(change({ performedBy: nurse.actor.userId, performerName: 'Anna' })).rejects.toMatchObject(
      refused('housing.one-performer', 'invalid'),
    );
    await change({ performerName: 'Anna z Fundacji' });
    expect(await week(nurse)).toEqual([]);
    const [session] = (await flats.office.call(contract.getStay, { stayId })).sessions;
    expect(session).toEqual({
      id: sessionId,
      profession: 'nurse',
      plannedOn: '2026-03-06',
      performerName: 'Anna z Fundacji',
      state: 'planned',
    });
    await flats.office.call(contract.recordSession, { stayId, sessionId, outcome: 'cancelled' });
    await expect(change({})).rejects.toMatchObject(refused('housing.session-not-planned', 'conflict'));
  });

  it('in a provider’s flat are held by its people in words; the centre’s own stay with the centre', async () => {
    const providerId = randomUUID();
    const host = await flats.town.providerPerson(providerId);
    const nurse = await flats.town.staff('field-worker');
    const stayId = await flats.living({ placeId: await flats.place({ providerId }), from: '2026-03-01' });
    const otherSide = refused('housing.performer-of-other-side', 'forbidden');
    await expect(plan(host, stayId, { performedBy: nurse.actor.userId })).rejects.toMatchObject(otherSide);
    await plan(host, stayId, { performerName: 'Anna' });
    const sessionId = await plan(flats.office, stayId, { performedBy: nurse.actor.userId });
    await expect(
      host.call(contract.changeSession, { stayId, sessionId, plannedOn: '2026-03-06' }),
    ).rejects.toMatchObject(otherSide);
  });

  it('given to somebody who had not signed in yet are theirs once they do', async () => {
    const nurse = await flats.town.staff('field-worker');
    const staffId = randomUUID();
    const stayId = await flats.living({ placeId: await flats.place(), from: '2026-03-01' });
    const sessionId = await plan(flats.office, stayId, { performedBy: staffId });
    await flats.town.publish(registry.staffAccountJoined, {
      subject: staffId,
      data: { staffId, userId: nurse.actor.userId },
    });
    await eventually(
      () => week(nurse),
      ([session]) => session?.id === sessionId,
    );
  });
});
