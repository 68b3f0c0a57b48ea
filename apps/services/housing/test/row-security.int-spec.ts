import { randomUUID } from 'node:crypto';
import { housing as contract } from '@cus/contracts';
import { type Caller, OTHER_CENTRE } from '@cus/platform/testing';
import { refused, TownOfFlats } from './town-of-flats';

describe('row security of housing', () => {
  const flats = TownOfFlats.whileTesting();

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
    await flats.office.call(contract.assessFee, {
      stayId,
      from: '2026-03-01',
      household: 'single',
      incomeGrosze: 400_000,
    });
    const mine = await flats.town.providerPerson(providerId);
    expect((await flats.office.call(contract.getStay, { stayId })).fees).toHaveLength(1);
    expect((await mine.call(contract.getStay, { stayId })).fees).toEqual([]);
  });

  it('shows the board to others without saying who lives there', async () => {
    const flatId = await flats.flat();
    await flats.living({ placeId: await flats.place({}, flatId) });
    const window = { from: '2026-03-01', until: '2026-03-03', flatId };
    const [intake, foreign] = await Promise.all([flats.town.staff('intake'), flats.office]);
    const strips = (board: Awaited<ReturnType<typeof read>>) => board.places.flatMap((place) => place.strips);
    const read = (who: Caller) => who.call(contract.showPlacesBoard, window);
    expect(strips(await read(intake))).toEqual([
      { from: '2026-03-01', until: '2026-03-03', state: 'occupied' },
    ]);
    expect(strips(await read(foreign))[0]?.residentId).toBeDefined();
  });
});
