import { randomUUID } from 'node:crypto';
import { housing as contract } from '@cus/contracts';
import type { Caller } from '@cus/platform/testing';
import { refused, STREET, TownOfFlats } from './town-of-flats';

describe('flats and places', () => {
  const flats = TownOfFlats.whileTesting();

  it('closes a place only from a night on which nobody sleeps there', async () => {
    const placeId = await flats.place();
    await flats.grant({ placeId, from: '2026-03-01', until: '2026-03-05' });
    const close = (closedFrom: string) => flats.office.call(contract.closePlace, { placeId, closedFrom });
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
      const { items } = await flats.office.call(contract.listFlats, {});
      expect(items.find((flat) => flat.id === flatId)?.location).toEqual({ concealed: true });
      await expect(
        flats.office.call(contract.askForAddress, { flatId, reason: 'przewóz rzeczy' }),
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
            flats.office.actor.centreId,
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
      const { items } = await flats.office.call(contract.listFlats, { on: '2023-10-31', kind: 'supported' });
      expect(items.find((flat) => flat.id === flatId)).toMatchObject({
        legalName: 'mieszkanie chronione wspierane',
        location: { concealed: false, address: { street: STREET } },
        fullFeeGrosze: 120_000,
      });
    });
  });

  it('keeps a place free for repairs, apart from every stay, until somebody says it is ready', async () => {
    const placeId = await flats.place();
    await flats.grant({ placeId, from: '2026-03-01', until: '2026-03-05' });
    const block = (from: string, until?: string) =>
      flats.office.call(contract.blockPlace, { placeId, from, reason: 'remont', ...(until && { until }) });
    await expect(block('2026-03-04')).rejects.toMatchObject(refused('housing.place-taken', 'conflict'));
    const { id: blockId } = await block('2026-03-05');
    const grant = (from: string, until: string) => flats.grant({ placeId, from, until });
    await expect(grant('2026-04-01', '2026-04-02')).rejects.toMatchObject(
      refused('housing.place-not-in-use', 'rule-broken'),
    );
    const end = (on: string) => flats.office.call(contract.endBlock, { placeId, blockId, on });
    await end('2026-03-20');
    await grant('2026-03-20', '2026-04-02');
    await expect(end('2026-03-21')).rejects.toMatchObject(refused('housing.place-taken'));
    await end('2026-03-05');
    await grant('2026-03-05', '2026-03-20');
    await expect(end('2026-03-20')).rejects.toMatchObject(refused('housing.block-not-found', 'not-found'));
  });

  it('gives either repairs or a stay the place, when both are asked for at once', async () => {
    const placeId = await flats.place();
    const results = await Promise.allSettled([
      flats.office.call(contract.blockPlace, { placeId, from: '2026-03-01', reason: 'remont' }),
      flats.grant({ placeId }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(
      flats.town.sql(
        `insert into housing.occupancy (centre_id, id, place_id, from_date, block_reason)
         select centre_id, gen_random_uuid(), place_id, from_date, 'remont' from housing.occupancy where place_id = $1`,
        [placeId],
      ),
    ).rejects.toThrow('occupancy_place_free');
  });

  it('shows repairs on the board and in the list of flats, to a provider only its own', async () => {
    const providerId = randomUUID();
    const flatId = await flats.flat({ providerId });
    const placeId = await flats.place({}, flatId);
    const [mine, theirs] = await Promise.all([
      flats.town.providerPerson(providerId),
      flats.town.providerPerson(randomUUID()),
    ]);
    const wish = { placeId, from: '2026-03-02', until: '2026-03-03', reason: 'zalanie' };
    await expect(theirs.call(contract.blockPlace, wish)).rejects.toMatchObject(
      refused('housing.place-not-found'),
    );
    const { id } = await mine.call(contract.blockPlace, wish);
    const { places } = await mine.call(contract.showPlacesBoard, { from: '2026-03-01', until: '2026-03-04' });
    expect(places[0]?.strips.map(({ state }) => state)).toEqual(['free', 'closed', 'free']);
    const [flat] = (await mine.call(contract.listFlats, { on: '2026-03-01' })).items;
    expect(flat?.places[0]?.blocks).toEqual([
      { id, from: '2026-03-02', until: '2026-03-03', reason: 'zalanie' },
    ]);
  });

  it('takes a closed place into use again', async () => {
    const placeId = await flats.place();
    await flats.office.call(contract.closePlace, { placeId, closedFrom: '2026-03-01' });
    await flats.office.call(contract.reopenPlace, { placeId });
    await flats.grant({ placeId });
  });

  describe('closing a whole flat', () => {
    const EVENING = '2026-06-01';
    const versionOf = async (flatId: string) =>
      (await flats.office.call(contract.listFlats, {})).items.find(({ id }) => id === flatId);

    it('waits until nobody has a night there any more, and says who has', async () => {
      const flatId = await flats.flat();
      const [lived] = [await flats.place({}, flatId), await flats.place({}, flatId)];
      const stayId = await flats.living({ placeId: lived!, from: '2026-03-01' });
      const close = () => flats.office.call(contract.closeFlat, { flatId, version: 1, closedFrom: EVENING });
      const preview = { flatId, closedFrom: EVENING };
      await expect(close()).rejects.toMatchObject(refused('housing.flat-lived-in', 'rule-broken'));
      expect(await flats.office.call(contract.previewFlatClosing, preview)).toMatchObject({
        places: 2,
        stays: [{ stayId, from: '2026-03-01', residentId: expect.any(String) }],
      });
      const keeper = await flats.town.staff('administrator');
      const [hidden] = (await keeper.call(contract.previewFlatClosing, preview)).stays;
      expect(hidden).not.toHaveProperty('residentId');
      await flats.end(stayId, EVENING);
      expect((await flats.office.call(contract.previewFlatClosing, preview)).stays).toEqual([]);
      expect(await close()).toEqual({ version: 2 });
      await expect(
        flats.office.call(contract.closeFlat, { flatId, version: 2, closedFrom: EVENING }),
      ).rejects.toMatchObject(refused('housing.flat-closed'));
    });

    it('closes its places with it, and opens those again that it closed', async () => {
      const flatId = await flats.flat();
      const [early, late] = [await flats.place({}, flatId), await flats.place({}, flatId)];
      await flats.office.call(contract.closePlace, { placeId: early, closedFrom: '2026-01-01' });
      await flats.office.call(contract.closeFlat, { flatId, version: 1, closedFrom: EVENING });
      const closed = await versionOf(flatId);
      expect(closed).toMatchObject({ version: 2, closedFrom: EVENING });
      const closedFrom = (flat: typeof closed, placeId: string) =>
        flat?.places.find(({ id }) => id === placeId)?.closedFrom;
      expect([closedFrom(closed, early), closedFrom(closed, late)]).toEqual(['2026-01-01', EVENING]);
      await expect(flats.place({}, flatId)).rejects.toMatchObject(refused('housing.flat-closed'));
      await expect(flats.office.call(contract.reopenPlace, { placeId: late })).rejects.toMatchObject(
        refused('housing.flat-closed'),
      );
      await flats.office.call(contract.reopenFlat, { flatId, version: 2 });
      const open = await versionOf(flatId);
      expect(open).not.toHaveProperty('closedFrom');
      expect([closedFrom(open, early), closedFrom(open, late)]).toEqual(['2026-01-01', undefined]);
    });

    it('leaves a place its own later closing, also one entered while the flat was closed', async () => {
      const flatId = await flats.flat();
      const [before, meanwhile, sooner] = [
        await flats.place({}, flatId),
        await flats.place({}, flatId),
        await flats.place({}, flatId),
      ];
      const close = (placeId: string, closedFrom: string) =>
        flats.office.call(contract.closePlace, { placeId, closedFrom });
      const closings = async () => {
        const places = (await versionOf(flatId))?.places ?? [];
        return [before, meanwhile, sooner].map(
          (placeId) => places.find(({ id }) => id === placeId)?.closedFrom,
        );
      };
      await close(before, '2026-09-01');
      await flats.office.call(contract.closeFlat, { flatId, version: 1, closedFrom: EVENING });
      await close(meanwhile, '2026-10-01');
      await close(sooner, '2026-05-01');
      expect(await closings()).toEqual([EVENING, EVENING, '2026-05-01']);
      await expect(flats.grant({ placeId: meanwhile, from: '2026-07-01' })).rejects.toMatchObject(
        refused('housing.place-not-in-use'),
      );
      await flats.office.call(contract.reopenFlat, { flatId, version: 2 });
      expect(await closings()).toEqual(['2026-09-01', '2026-10-01', '2026-05-01']);
      await flats.grant({ placeId: meanwhile, from: '2026-07-01', until: '2026-08-01' });
    });
  });

  it('lets no two places of a flat bear one label, also when one is changed', async () => {
    const flatId = await flats.flat();
    const add = (label: string) =>
      flats.office.call(contract.addPlace, { flatId, label, openFrom: '2021-01-01' });
    await add('pokój 1');
    const { id: placeId } = await add('pokój 2');
    await expect(add('pokój 2')).rejects.toMatchObject(refused('housing.label-used', 'conflict'));
    const edit = (label: string) => flats.office.call(contract.editPlace, { placeId, label, stepFree: true });
    await expect(edit('pokój 1')).rejects.toMatchObject(refused('housing.label-used'));
    await edit('pokój 3');
    const flat = (await flats.office.call(contract.listFlats, {})).items.find(({ id }) => id === flatId);
    expect(flat?.places.map(({ label, stepFree }) => [label, stepFree])).toEqual([
      ['pokój 1', false],
      ['pokój 3', true],
    ]);
  });

  it('changes a flat only in the version that was seen, a concealed address only by who may read it', async () => {
    const address = { street: 'Nowa', building: '1', postalCode: '27-200', town: 'Starachowice' };
    const flatId = await flats.flat({ concealed: true });
    const edit = (by: Caller, version: number) =>
      by.call(contract.editFlat, {
        flatId,
        version,
        name: 'Cicha przystań',
        audiences: ['violence-victim'],
        address,
      });
    await expect(edit(flats.office, 1)).rejects.toMatchObject(
      refused('housing.address-is-concealed', 'forbidden'),
    );
    const trusted = await flats.town.staff(['organiser', 'concealed-access']);
    await edit(trusted, 1);
    await expect(edit(trusted, 1)).rejects.toMatchObject({
      failure: {
        category: 'conflict',
        code: 'housing.changed-meanwhile',
        params: { version: 2, changedBy: trusted.actor.userId },
      },
    });
    const flat = (await flats.office.call(contract.listFlats, {})).items.find(({ id }) => id === flatId);
    expect(flat).toMatchObject({ name: 'Cicha przystań', version: 2, location: { concealed: true } });
    const { id } = await trusted.call(contract.askForAddress, { flatId, reason: 'sprawdzenie adresu' });
    expect(await trusted.call(contract.readAddress, { addressRequestId: id })).toEqual({ flatId, address });
  });
});
