import { randomUUID } from 'node:crypto';
import { housing as contract, registry } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { refused, TownOfFlats } from './town-of-flats';

describe('granting places', () => {
  const flats = TownOfFlats.whileTesting();

  it('gives one of 200 who ask for a place at once a stay, and 199 a clear refusal', async () => {
    const placeId = await flats.place();
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, () => flats.grantPatiently({ placeId })),
    );
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals).toHaveLength(199);
    for (const refusal of refusals) expect(refusal).toMatchObject(refused('housing.place-taken', 'conflict'));
    expect(
      await flats.town.sql('select 1 from housing.occupancy where place_id = $1', [placeId]),
    ).toHaveLength(1);
  }, 60_000);

  it('lets no two stays share a night of a place, whatever is granted, moved and ended at once', async () => {
    const flatId = await flats.flat();
    const places = await Promise.all(Array.from({ length: 3 }, () => flats.place({}, flatId)));
    const deeds = Array.from({ length: 60 }, async (_, index) => {
      const from = `2026-03-${String(1 + (index % 20)).padStart(2, '0')}`;
      const until = `2026-03-${String(4 + (index % 20)).padStart(2, '0')}`;
      const { id: stayId } = await flats.grant({ placeId: places[index % 3] as string, from, until });
      const toPlaceId = places[(index + 1) % 3] as string;
      const on = `2026-03-${String(2 + (index % 20)).padStart(2, '0')}`;
      await flats.office.call(contract.moveStay, { stayId, version: 1, toPlaceId, on, reason: 'remont' });
    });
    const results = await Promise.allSettled(deeds);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject(refused('housing.place-taken'));
    }
    const clashes = await flats.town.sql(
      `select 1 from housing.occupancy a join housing.occupancy b on a.id < b.id and a.nights && b.nights
         and (a.place_id = b.place_id or a.stay_id = b.stay_id)`,
    );
    expect(clashes).toEqual([]);
  }, 60_000);

  it('refuses the database a second stay in a taken night even without the check in code', async () => {
    const placeId = await flats.place();
    const { id: stayId } = await flats.grant({ placeId, from: '2026-03-01', until: '2026-03-10' });
    await expect(
      flats.town.sql(
        `insert into housing.occupancy (centre_id, id, stay_id, place_id, from_date, until_date)
         select centre_id, gen_random_uuid(), id, $2, '2026-03-09', '2026-03-11' from housing.stay where id = $1`,
        [stayId, placeId],
      ),
    ).rejects.toThrow(/occupancy_(place_free|one_place)/);
  });

  it('lets somebody come on the day another leaves', async () => {
    const placeId = await flats.place();
    await flats.grant({ placeId, from: '2026-03-01', until: '2026-03-10' });
    await flats.grant({ placeId, from: '2026-03-10', until: '2026-03-12' });
    await expect(flats.grant({ placeId, from: '2026-03-11' })).rejects.toMatchObject(
      refused('housing.place-taken'),
    );
  });

  it('gives one person one place, under all records of the person, also when both are asked for at once', async () => {
    const [placeA, placeB, survivorId, mergedId] = [
      await flats.place(),
      await flats.place(),
      randomUUID(),
      randomUUID(),
    ];
    const twice = await Promise.allSettled(
      [placeA, placeB].map((placeId) => flats.grant({ placeId, residentId: mergedId })),
    );
    expect(twice.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const mergeId = randomUUID();
    await flats.town.publish(registry.residentsMerged, {
      subject: survivorId,
      data: { mergeId, survivorId, mergedId },
    });
    const seen = () => flats.office.call(contract.listStays, { residentId: survivorId });
    const { items } = await eventually(seen, (page) => page.items.length === 1);
    expect(items[0]?.residentId).toBe(survivorId);
    const third = await flats.place();
    await expect(flats.grant({ placeId: third, residentId: survivorId })).rejects.toMatchObject(
      refused('housing.resident-has-place', 'conflict'),
    );

    await flats.town.publish(registry.residentsUnmerged, {
      subject: survivorId,
      data: { mergeId, survivorId, restoredId: mergedId },
    });
    await eventually(seen, (page) => page.items.length === 0);
    await flats.grant({ placeId: third, residentId: survivorId });
  });

  it('adds no nights to a stay that the person sleeps elsewhere under another record, nor before the place is in use', async () => {
    const [survivorId, mergedId] = [randomUUID(), randomUUID()];
    const place = await flats.place();
    const first = await flats.living({ placeId: place, residentId: mergedId, until: '2026-04-01' });
    await flats.grant({
      placeId: await flats.place(),
      residentId: survivorId,
      from: '2026-04-01',
      until: '2026-05-01',
    });
    await flats.town.publish(registry.residentsMerged, {
      subject: survivorId,
      data: { mergeId: randomUUID(), survivorId, mergedId },
    });
    await eventually(
      () => flats.office.call(contract.listStays, { residentId: survivorId }),
      (page) => page.items.length === 2,
    );
    const elsewhere = refused('housing.resident-has-place', 'conflict');
    const version = async () => ({ stayId: first, version: await flats.version(first) });
    const decision = { reference: 'CUS.4/9', on: '2026-03-20' };
    await expect(
      flats.office.call(contract.extendStay, { ...(await version()), until: '2026-04-15', decision }),
    ).rejects.toMatchObject(elsewhere);
    await flats.end(first, '2026-03-20');
    const correct = async (dates: { endedOn?: string; movedInOn?: string }) =>
      flats.office.call(contract.correctStay, { ...(await version()), ...dates, reason: 'pomyłka' });
    await expect(correct({ endedOn: '2026-04-02' })).rejects.toMatchObject(elsewhere);
    await flats.office.call(contract.closePlace, { placeId: place, closedFrom: '2026-03-25' });
    const notInUse = refused('housing.place-not-in-use', 'rule-broken');
    await expect(correct({ endedOn: '2026-03-26' })).rejects.toMatchObject(notInUse);
    await correct({ endedOn: '2026-03-25' });
    await flats.town.sql(`update housing.place set open_from = '2026-02-20' where id = $1`, [place]);
    await expect(correct({ movedInOn: '2026-02-19' })).rejects.toMatchObject(notInUse);
    await correct({ movedInOn: '2026-02-20' });
  });

  it('undoes a merge whose undoing came first', async () => {
    const [mergeId, survivorId, mergedId] = [randomUUID(), randomUUID(), randomUUID()];
    await flats.grant({ placeId: await flats.place(), residentId: mergedId });
    await flats.town.publish(registry.residentsUnmerged, {
      subject: survivorId,
      data: { mergeId, survivorId, restoredId: mergedId },
    });
    await eventually(
      () => flats.town.sql('select 1 from housing.resident_merge where merge_id = $1 and undone', [mergeId]),
      (rows) => rows.length === 1,
    );
    await flats.town.publish(registry.residentsMerged, {
      subject: survivorId,
      data: { mergeId, survivorId, mergedId },
    });
    await flats.accept(flats.order());
    expect((await flats.office.call(contract.listStays, { residentId: mergedId })).items).toHaveLength(1);
    expect((await flats.office.call(contract.listStays, { residentId: survivorId })).items).toHaveLength(0);
  });

  it('asks for an order unless there is a crisis, and takes only one that fits', async () => {
    const placeId = await flats.place();
    const order = await flats.accept(flats.order());
    const { orderId, residentId } = order;
    await expect(flats.grant({ placeId, crisis: false })).rejects.toMatchObject(
      refused('housing.order-required'),
    );
    await expect(flats.grant({ placeId, orderId })).rejects.toMatchObject(
      refused('housing.order-of-other-resident'),
    );
    await expect(flats.grant({ placeId, orderId: randomUUID() })).rejects.toMatchObject(
      refused('housing.order-not-found'),
    );
    const ofProvider = await flats.accept(flats.order({ residentId, providerId: randomUUID() }));
    await expect(flats.grant({ placeId, residentId, orderId: ofProvider.orderId })).rejects.toMatchObject(
      refused('housing.order-of-other-provider'),
    );
    const inMonths = await flats.accept(flats.order({ residentId, unit: 'month' }));
    await expect(flats.grant({ placeId, residentId, orderId: inMonths.orderId })).rejects.toMatchObject(
      refused('housing.order-not-in-nights'),
    );
    expect(
      (await flats.office.call(contract.listOrdersToHouse, {})).items.map((item) => item.orderId),
    ).toContain(orderId);
    const { id } = await flats.grant({ placeId, residentId, orderId });
    expect((await flats.office.call(contract.getStay, { stayId: id })).orderIds).toEqual([orderId]);
    expect(
      (await flats.office.call(contract.listOrdersToHouse, {})).items.map((item) => item.orderId),
    ).not.toContain(orderId);
    const other = await flats.place();
    await expect(
      flats.grant({ placeId: other, residentId, orderId, from: '2026-01-05', until: '2026-01-06' }),
    ).rejects.toMatchObject(refused('housing.order-already-linked'));
  });

  it('frees the place of a grant given up, and puts who waited back on the list', async () => {
    const placeId = await flats.place();
    const residentId = randomUUID();
    const { id: entryId } = await flats.office.call(contract.joinWaitingList, {
      residentId,
      kind: 'supported',
      joinedOn: '2026-01-01',
      circumstances: ['homeless'],
    });
    const { id: stayId } = await flats.grant({ placeId, residentId, waitingEntryId: entryId });
    const waiting = async () =>
      (await flats.office.call(contract.listWaiting, { kind: 'supported', on: '2026-03-01' })).items.map(
        (item) => item.id,
      );
    expect(await waiting()).not.toContain(entryId);
    await flats.office.call(contract.cancelGrant, { stayId, version: 1, reason: 'odmowa' });
    expect(await waiting()).toContain(entryId);
    await flats.office.call(contract.leaveWaitingList, { entryId, on: '2026-03-02', reason: 'declined' });
    expect((await flats.office.call(contract.getStay, { stayId })).state).toBe('cancelled');
    await flats.grant({ placeId });
  });

  it('takes somebody off the list who was entered only after the first night', async () => {
    const residentId = randomUUID();
    const { id: waitingEntryId } = await flats.office.call(contract.joinWaitingList, {
      residentId,
      kind: 'supported',
      joinedOn: '2026-03-03',
      circumstances: ['homeless'],
    });
    await flats.grant({ placeId: await flats.place(), residentId, waitingEntryId, from: '2026-03-01' });
    const { items } = await flats.office.call(contract.listWaiting, { kind: 'supported', on: '2026-03-03' });
    expect(items.map((item) => item.id)).not.toContain(waitingEntryId);
  });

  it('grants in the order of the list, unless a reason is written', async () => {
    const placeId = await flats.place({ kind: 'training' });
    const wait = (circumstances: ('violence' | 'disability')[], needsStepFree = false) => {
      const residentId = randomUUID();
      return flats.office
        .call(contract.joinWaitingList, {
          residentId,
          kind: 'training',
          joinedOn: '2026-02-01',
          circumstances,
          needsStepFree,
        })
        .then(({ id }) => ({ id, residentId }));
    };
    const weaker = await wait(['disability']);
    const stronger = await wait(['violence', 'disability']);
    const elsewhere = await wait(['violence', 'disability'], true);
    const { items, clause } = await flats.office.call(contract.listWaiting, {
      kind: 'training',
      on: '2026-03-01',
    });
    expect(items.map(({ id, position }) => [id, position])).toEqual([
      ...[stronger.id, elsewhere.id].sort().map((id, index) => [id, index + 1]),
      [weaker.id, 3],
    ]);
    expect(items.at(-1)?.reasons).toEqual([
      { criterion: 'disability', points: 15 },
      { criterion: 'months-waiting', points: 1 },
    ]);
    expect(clause).toContain('gminy');
    await expect(
      flats.office.call(contract.joinWaitingList, {
        residentId: weaker.residentId,
        kind: 'training',
        joinedOn: '2026-02-02',
        circumstances: [],
      }),
    ).rejects.toMatchObject(refused('housing.already-waiting'));

    const order = await flats.accept(flats.order({ residentId: weaker.residentId }));
    const wish = { placeId, residentId: weaker.residentId, orderId: order.orderId, until: '2026-09-01' };
    await expect(flats.grant(wish)).rejects.toMatchObject(refused('housing.others-are-first', 'rule-broken'));
    await flats.grant({ ...wish, passedOverReason: 'wózek nie jest potrzebny' });
    const rest = (await flats.office.call(contract.listWaiting, { kind: 'training', on: '2026-03-01' }))
      .items;
    expect(rest.map((item) => item.id)).not.toContain(weaker.id);
  });
});
