import { randomUUID } from 'node:crypto';
import { housing as contract, registry } from '@cus/contracts';
import { type Caller, eventually, OTHER_CENTRE } from '@cus/platform/testing';
import { STREET, TownOfFlats } from './town-of-flats';

const refused = (code: string, category?: string) => ({
  failure: expect.objectContaining({ code, ...(category && { category }) }),
});

describe('granting places', () => {
  let flats: TownOfFlats;
  let office: Caller;

  beforeAll(async () => {
    flats = await TownOfFlats.start();
    office = flats.office;
  });

  afterAll(() => flats.town.stop());

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
      await office.call(contract.moveStay, { stayId, version: 1, toPlaceId, on, reason: 'remont' });
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
    const seen = () => office.call(contract.listStays, { residentId: survivorId });
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
    expect((await office.call(contract.listStays, { residentId: mergedId })).items).toHaveLength(1);
    expect((await office.call(contract.listStays, { residentId: survivorId })).items).toHaveLength(0);
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
    expect((await office.call(contract.listOrdersToHouse, {})).items.map((item) => item.orderId)).toContain(
      orderId,
    );
    const { id } = await flats.grant({ placeId, residentId, orderId });
    expect((await office.call(contract.getStay, { stayId: id })).orderIds).toEqual([orderId]);
    expect(
      (await office.call(contract.listOrdersToHouse, {})).items.map((item) => item.orderId),
    ).not.toContain(orderId);
    const other = await flats.place();
    await expect(
      flats.grant({ placeId: other, residentId, orderId, from: '2026-01-05', until: '2026-01-06' }),
    ).rejects.toMatchObject(refused('housing.order-already-linked'));
  });

  it('lets nobody move in without contract and decision', async () => {
    const placeId = await flats.place();
    const { id: stayId } = await flats.grant({ placeId, housingContract: undefined, decision: undefined });
    expect((await office.call(contract.getStay, { stayId })).missing).toEqual([
      'housing-contract',
      'decision',
      'order',
    ]);
    const move = async (on: string) =>
      office.call(contract.moveIn, { stayId, version: await flats.version(stayId), on });
    await expect(move('2026-03-01')).rejects.toMatchObject(refused('housing.papers-missing', 'rule-broken'));
    await office.call(contract.recordPapers, {
      stayId,
      version: 1,
      housingContract: { reference: 'KM/2', on: '2026-03-03' },
      decision: { reference: 'CUS.4/2', on: '2026-03-01' },
    });
    await expect(move('2026-03-02')).rejects.toMatchObject(refused('housing.papers-too-late'));
    await expect(move('2026-02-28')).rejects.toMatchObject(refused('housing.outside-stay'));
    await move('2026-03-03');
    expect(await office.call(contract.getStay, { stayId })).toMatchObject({
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
      office.call(contract.extendStay, {
        stayId,
        version: await flats.version(stayId),
        until,
        decision: { reference: 'CUS.4/3', on: '2027-02-01' },
      });
    await expect(extend('2028-03-02')).rejects.toMatchObject(refused('housing.stay-too-long'));
    await extend('2028-03-01');
    await expect(extend('2028-02-01')).rejects.toMatchObject(refused('housing.not-longer'));
    expect((await office.call(contract.getStay, { stayId })).places).toMatchObject([{ until: '2028-03-01' }]);
  });

  it('frees the place of a grant given up, and puts who waited back on the list', async () => {
    const placeId = await flats.place();
    const residentId = randomUUID();
    const { id: entryId } = await office.call(contract.joinWaitingList, {
      residentId,
      kind: 'supported',
      joinedOn: '2026-01-01',
      circumstances: ['homeless'],
    });
    const { id: stayId } = await flats.grant({ placeId, residentId, waitingEntryId: entryId });
    const waiting = async () =>
      (await office.call(contract.listWaiting, { kind: 'supported', on: '2026-03-01' })).items.map(
        (item) => item.id,
      );
    expect(await waiting()).not.toContain(entryId);
    await office.call(contract.cancelGrant, { stayId, version: 1, reason: 'odmowa' });
    expect(await waiting()).toContain(entryId);
    await office.call(contract.leaveWaitingList, { entryId, on: '2026-03-02', reason: 'declined' });
    expect((await office.call(contract.getStay, { stayId })).state).toBe('cancelled');
    await flats.grant({ placeId });
  });

  it('grants in the order of the list, unless a reason is written', async () => {
    const placeId = await flats.place({ kind: 'training' });
    const wait = (circumstances: ('violence' | 'disability')[], needsStepFree = false) => {
      const residentId = randomUUID();
      return office
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
    const { items, clause } = await office.call(contract.listWaiting, { kind: 'training', on: '2026-03-01' });
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
      office.call(contract.joinWaitingList, {
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
    const rest = (await office.call(contract.listWaiting, { kind: 'training', on: '2026-03-01' })).items;
    expect(rest.map((item) => item.id)).not.toContain(weaker.id);
  });

  it('moves somebody so that the old place is free the very night the new one is taken', async () => {
    const flatId = await flats.flat();
    const [oldPlace, newPlace] = [await flats.place({}, flatId), await flats.place({}, flatId)];
    const stayId = await flats.living({ placeId: oldPlace, until: '2026-04-01' });
    const moveTo = async (toPlaceId: string, on: string) =>
      office.call(contract.moveStay, {
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
    const board = await office.call(contract.showPlacesBoard, {
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

  it('closes a place only from a night on which nobody sleeps there', async () => {
    const placeId = await flats.place();
    await flats.grant({ placeId, from: '2026-03-01', until: '2026-03-05' });
    const close = (closedFrom: string) => office.call(contract.closePlace, { placeId, closedFrom });
    await expect(close('2026-03-04')).rejects.toMatchObject(refused('housing.place-taken'));
    await close('2026-03-05');
    await expect(flats.grant({ placeId, from: '2026-03-06' })).rejects.toMatchObject(
      refused('housing.place-not-in-use'),
    );
  });

  describe('a concealed address', () => {
    it('is shown only to who is trusted with it, after a reason, and stands nowhere in the clear', async () => {
      const street = `Ukryta${randomUUID().slice(0, 8)}`;
      const address = { street, building: '3', postalCode: '27-200', town: 'Starachowice' };
      const flatId = await flats.flat({ concealed: true, address, audiences: ['violence-victim'] });
      const { items } = await office.call(contract.listFlats, {});
      expect(items.find((flat) => flat.id === flatId)?.location).toEqual({ concealed: true });
      await expect(
        office.call(contract.askForAddress, { flatId, reason: 'przewóz rzeczy' }),
      ).rejects.toMatchObject(refused('platform.forbidden', 'forbidden'));

      const [trusted, another] = await Promise.all([
        flats.town.staff('concealed-access'),
        flats.town.staff('concealed-access'),
      ]);
      await expect(trusted.call(contract.askForAddress, { flatId, reason: 'bo' })).rejects.toMatchObject({
        failure: { category: 'invalid' },
      });
      const { id } = await trusted.call(contract.askForAddress, { flatId, reason: 'transport policji o 18' });
      expect(await trusted.call(contract.readAddress, { addressRequestId: id })).toEqual({ flatId, address });
      await expect(another.call(contract.readAddress, { addressRequestId: id })).rejects.toMatchObject(
        refused('housing.address-request-not-found'),
      );
      const reads = await flats.town.sql(
        `select 1 from housing.audit where subject_kind = 'flat-address' and $1 = any(subject_ids) and actor_id = $2`,
        [flatId, trusted.actor.userId],
      );
      expect(reads).toHaveLength(2);

      const tables = await flats.town.sql<{ name: string }>(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'housing' and c.relkind = 'r'`,
      );
      for (const { name } of tables) {
        const hits = await flats.town.sql(`select 1 from ${name} t where t::text like $1`, [`%${street}%`]);
        expect({ name, hits }).toEqual({ name, hits: [] });
      }
    });

    it('is refused by the database to who is not trusted, even when the code asks', async () => {
      const flatId = await flats.flat({ concealed: true });
      const { source } = flats.town.service('housing');
      const select = async (roles: string) => {
        const runner = source.createQueryRunner();
        try {
          await runner.query('begin');
          await runner.query(`select set_config('cus.centre', $1, true), set_config('cus.roles', $2, true)`, [
            office.actor.centreId,
            roles,
          ]);
          return (await runner.query('select 1 from concealed_address where flat_id = $1', [
            flatId,
          ])) as unknown[];
        } finally {
          await runner.query('rollback');
          await runner.release();
        }
      };
      expect(await select('organiser,manager')).toEqual([]);
      expect(await select('concealed-access')).toHaveLength(1);
    });

    it('of an open flat is no secret', async () => {
      const flatId = await flats.flat();
      const { items } = await office.call(contract.listFlats, { on: '2023-10-31', kind: 'supported' });
      expect(items.find((flat) => flat.id === flatId)).toMatchObject({
        legalName: 'mieszkanie chronione wspierane',
        location: { concealed: false, address: { street: STREET } },
        fullFeeGrosze: 120_000,
      });
    });
  });

  describe('row security', () => {
    it('shows a provider its own flats, stays and board, another provider and centre nothing', async () => {
      const providerId = randomUUID();
      const placeId = await flats.place({ providerId });
      const { id: stayId } = await flats.grant({ placeId });
      const [mine, theirs, foreign] = await Promise.all([
        flats.town.providerPerson(providerId),
        flats.town.providerPerson(randomUUID()),
        flats.town.staff(['organiser', 'social-worker'], OTHER_CENTRE),
      ]);
      expect((await mine.call(contract.listFlats, {})).items).toHaveLength(1);
      expect((await mine.call(contract.listStays, {})).items.map((stay) => stay.id)).toEqual([stayId]);
      await mine.call(contract.moveIn, { stayId, version: 1, on: '2026-03-01' });
      for (const stranger of [theirs, foreign]) {
        expect((await stranger.call(contract.listFlats, {})).items).toEqual([]);
        expect((await stranger.call(contract.listStays, {})).items).toEqual([]);
        expect(
          (await stranger.call(contract.showPlacesBoard, { from: '2026-03-01', until: '2026-04-01' })).places,
        ).toEqual([]);
        await expect(stranger.call(contract.getStay, { stayId })).rejects.toMatchObject(
          refused('housing.stay-not-found'),
        );
        await expect(
          stranger.call(contract.recordAbsence, {
            stayId,
            from: '2026-03-02',
            until: '2026-03-03',
            reason: 'family',
          }),
        ).rejects.toMatchObject(refused('housing.stay-not-found'));
      }
    });

    it('keeps incomes and fees from providers', async () => {
      const providerId = randomUUID();
      const stayId = await flats.living({ placeId: await flats.place({ providerId }) });
      await office.call(contract.assessFee, {
        stayId,
        from: '2026-03-01',
        household: 'single',
        incomeGrosze: 400_000,
      });
      const mine = await flats.town.providerPerson(providerId);
      expect((await office.call(contract.getStay, { stayId })).fees).toHaveLength(1);
      expect((await mine.call(contract.getStay, { stayId })).fees).toEqual([]);
    });

    it('shows the board to others without saying who lives there', async () => {
      const flatId = await flats.flat();
      await flats.living({ placeId: await flats.place({}, flatId) });
      const window = { from: '2026-03-01', until: '2026-03-03', flatId };
      const [intake, foreign] = await Promise.all([flats.town.staff('intake'), office]);
      const strips = (board: Awaited<ReturnType<typeof read>>) =>
        board.places.flatMap((place) => place.strips);
      const read = (who: Caller) => who.call(contract.showPlacesBoard, window);
      expect(strips(await read(intake))).toEqual([
        { from: '2026-03-01', until: '2026-03-03', state: 'occupied' },
      ]);
      expect(strips(await read(foreign))[0]?.residentId).toBeDefined();
    });

    it('is forced on every table', async () => {
      const open = await flats.town.sql(
        `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'housing' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
           and c.relname not in ('outbox', 'inbox', 'replay_request', 'migration')`,
      );
      expect(open).toEqual([]);
    });
  });
});
