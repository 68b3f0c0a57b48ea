import { randomUUID } from 'node:crypto';
import { registry, type RawInput } from '@cus/contracts';
import { type Caller, OTHER_CENTRE, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { address, register } from './people';

let town: TestTown;
let clerk: Caller;
let administrator: Caller;

beforeAll(async () => {
  town = await TestTown.start([service]);
  [clerk, administrator] = await Promise.all([town.staff('intake'), town.staff('administrator')]);
});

afterAll(() => town.stop());

const refused = (code: string) => ({ failure: { code } });

describe('households', () => {
  it('know who lives together, from day to day', async () => {
    const [mother, son] = [await register(clerk), await register(clerk)];
    const { id } = await clerk.call(registry.createHousehold, { memberIds: [mother], from: '2026-01-01' });
    await clerk.call(registry.joinHousehold, { householdId: id, residentId: son, from: '2026-02-01' });
    const { details } = await clerk.call(registry.getResident, { residentId: mother });
    expect(details?.household).toMatchObject({
      householdId: id,
      since: '2026-01-01',
      members: [{ residentId: son }],
    });
    await clerk.call(registry.leaveHousehold, { householdId: id, residentId: son, on: '2026-03-31' });
    expect((await clerk.call(registry.getHousehold, { householdId: id })).members).toMatchObject([
      { residentId: mother, from: '2026-01-01' },
      { residentId: son, from: '2026-02-01', to: '2026-03-31' },
    ]);
  });

  it('do not share a person on the same day, though she may move the day after', async () => {
    const id = await register(clerk);
    const first = await clerk.call(registry.createHousehold, { memberIds: [id], from: '2026-01-01' });
    const move = { memberIds: [id], from: '2026-05-31' };
    await expect(clerk.call(registry.createHousehold, move)).rejects.toMatchObject(
      refused('registry.already-in-a-household'),
    );
    await clerk.call(registry.leaveHousehold, { householdId: first.id, residentId: id, on: '2026-05-31' });
    await expect(clerk.call(registry.createHousehold, move)).rejects.toMatchObject(
      refused('registry.already-in-a-household'),
    );
    await expect(
      clerk.call(registry.createHousehold, { ...move, from: '2026-06-01' }),
    ).resolves.toBeDefined();
  });

  it('refuse unknown households, unknown people and people who do not live there', async () => {
    const id = await register(clerk);
    const nowhere = { householdId: randomUUID(), residentId: id };
    await expect(
      clerk.call(registry.joinHousehold, { ...nowhere, from: '2026-01-01' }),
    ).rejects.toMatchObject(refused('registry.household-not-found'));
    await expect(clerk.call(registry.leaveHousehold, { ...nowhere, on: '2026-01-01' })).rejects.toMatchObject(
      refused('registry.not-in-the-household'),
    );
    await expect(
      clerk.call(registry.createHousehold, { memberIds: [randomUUID()], from: '2026-01-01' }),
    ).rejects.toMatchObject(refused('registry.resident-not-found'));
  });
});

describe('carers and representatives', () => {
  it('stand on both people’s records until they end', async () => {
    const [mother, daughter] = [await register(clerk), await register(clerk)];
    const link = { residentId: mother, carerId: daughter, relation: 'child' as const, from: '2026-01-01' };
    const { id } = await clerk.call(registry.addCarer, link);
    await expect(clerk.call(registry.addCarer, link)).rejects.toMatchObject(
      refused('registry.already-a-carer'),
    );
    const see = async (residentId: string) =>
      (await clerk.call(registry.getResident, { residentId })).details;
    expect((await see(mother))?.carers).toMatchObject([
      { relationId: id, residentId: daughter, relation: 'child' },
    ]);
    expect((await see(daughter))?.caresFor).toMatchObject([{ relationId: id, residentId: mother }]);
    await expect(clerk.call(registry.endCarer, { relationId: id, on: '2025-12-31' })).rejects.toMatchObject(
      refused('registry.ends-before-start'),
    );
    await clerk.call(registry.endCarer, { relationId: id, on: '2026-03-31' });
    expect((await see(mother))?.carers).toEqual([]);
    await expect(clerk.call(registry.endCarer, { relationId: id, on: '2026-03-31' })).rejects.toMatchObject(
      refused('registry.relation-not-found'),
    );
  });

  it('refuse a person who cares for herself, also under a merged record', async () => {
    const [one, two] = [await register(clerk), await register(clerk)];
    await (await town.staff('manager')).call(registry.mergeResidents, { residentId: one, mergedId: two });
    await expect(
      clerk.call(registry.addCarer, { residentId: one, carerId: two, relation: 'other', from: '2026-01-01' }),
    ).rejects.toMatchObject(refused('registry.cannot-care-for-oneself'));
  });

  it('may be somebody without a record who acts for the resident', async () => {
    const residentId = await register(clerk);
    const guardian = {
      kind: 'legal-guardian' as const,
      firstName: 'Ewa',
      lastName: 'Prawna',
      phone: '609000111',
    };
    const { id } = await clerk.call(registry.addRepresentative, {
      residentId,
      ...guardian,
      from: '2026-01-01',
    });
    const see = async () => (await clerk.call(registry.getResident, { residentId })).details?.representatives;
    expect(await see()).toEqual([
      { representativeId: id, ...guardian, phone: '+48609000111', from: '2026-01-01' },
    ]);
    await clerk.call(registry.endRepresentative, { representativeId: id, on: '2026-02-01' });
    expect(await see()).toEqual([]);
    await expect(
      clerk.call(registry.addRepresentative, {
        residentId,
        ...guardian,
        from: '2026-02-01',
        to: '2026-01-31',
      }),
    ).rejects.toMatchObject(refused('registry.ends-before-start'));
  });
});

describe('consents', () => {
  const record = (residentId: string, granted: boolean, on: string) =>
    clerk.call(registry.recordConsent, {
      residentId,
      purpose: 'pass-between-pillars',
      granted,
      on,
      form: 'spoken',
    });
  const has = (residentId: string, on?: string) =>
    clerk.call(registry.hasConsent, { residentId, purpose: 'pass-between-pillars', on });
  const announced = async (residentId: string) =>
    (
      await town.sql<{ granted: boolean }>(
        `select (data->>'granted')::boolean as granted from registry.outbox
         where aggregate_id = $1 and type like '%consent%' order by seq`,
        [residentId],
      )
    ).map(({ granted }) => granted);

  it('hold from the day they are given to the day before they are withdrawn', async () => {
    const id = await register(clerk);
    expect(await has(id)).toEqual({ granted: false });
    await record(id, true, '2026-02-01');
    await record(id, false, '2026-05-01');
    expect(await has(id, '2026-01-31')).toEqual({ granted: false });
    expect(await has(id, '2026-04-30')).toEqual({ granted: true, since: '2026-02-01' });
    expect(await has(id, '2026-05-01')).toEqual({ granted: false, since: '2026-05-01' });
    expect((await clerk.call(registry.listConsents, { residentId: id })).items).toMatchObject([
      { granted: false, on: '2026-05-01' },
      { granted: true, on: '2026-02-01', form: 'spoken', recordedBy: clerk.actor.userId },
    ]);
    expect(await announced(id)).toEqual([true, false]);
  });

  it('are decided by the last note of a day, and a late note about an earlier day changes nothing now', async () => {
    const id = await register(clerk);
    await record(id, true, '2026-03-01');
    await record(id, false, '2026-03-01');
    await record(id, true, '2026-01-01');
    expect((await has(id, '2026-03-01')).granted).toBe(false);
    expect((await has(id, '2026-02-01')).granted).toBe(true);
    expect(await announced(id)).toEqual([true, false]);
  });

  it('of a merged record count for the person and go back with it', async () => {
    const coordinator = await town.staff('coordinator');
    const [one, two] = [await register(clerk), await register(clerk)];
    await record(two, true, '2026-01-01');
    const { mergeId } = await coordinator.call(registry.mergeResidents, { residentId: one, mergedId: two });
    expect((await has(one)).granted).toBe(true);
    await coordinator.call(registry.unmergeResidents, { mergeId });
    expect([(await has(one)).granted, (await has(two)).granted]).toEqual([false, true]);
  });
});

const office = (given: Partial<RawInput<typeof registry.saveSite>> = {}) => ({
  siteId: randomUUID(),
  version: 0,
  name: 'Pion usług społecznych',
  pillar: 'services' as const,
  address,
  phone: '41 274 52 61',
  openingHours: {
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, periods: [{ opens: '07:00', closes: '15:00' }] })),
  },
  ...given,
});

describe('sites', () => {
  it('are kept by an administrator and read by everybody of the centre, providers too', async () => {
    const input = office();
    await expect(clerk.call(registry.saveSite, input)).rejects.toMatchObject(refused('platform.forbidden'));
    expect(await administrator.call(registry.saveSite, input)).toEqual({ version: 1 });
    const provider = await town.providerPerson(randomUUID());
    const { items } = await provider.call(registry.listSites, {});
    expect(items.find(({ siteId }) => siteId === input.siteId)).toMatchObject({
      name: input.name,
      phone: '+48412745261',
      active: true,
      kind: 'office',
    });
    const foreign = await town.staff('manager', OTHER_CENTRE);
    expect((await foreign.call(registry.listSites, {})).items).toEqual([]);
  });

  it('refuse a change by somebody who saw an older version, or of a site that does not exist', async () => {
    const input = office();
    await administrator.call(registry.saveSite, input);
    expect(await administrator.call(registry.saveSite, { ...input, version: 1, name: 'A' })).toEqual({
      version: 2,
    });
    for (const version of [0, 1])
      await expect(administrator.call(registry.saveSite, { ...input, version })).rejects.toMatchObject({
        failure: {
          code: 'registry.changed-meanwhile',
          params: { version: 2, changedBy: administrator.actor.userId },
        },
      });
    await expect(administrator.call(registry.saveSite, office({ version: 3 }))).rejects.toMatchObject(
      refused('registry.changed-meanwhile'),
    );
  });

  it('say whether they are open and when next', async () => {
    const input = office();
    await administrator.call(registry.saveSite, input);
    const opening = (at: string) => clerk.call(registry.getSiteOpening, { siteId: input.siteId, at });
    expect(await opening('2026-11-23T08:00:00Z')).toEqual({ open: true, closesAt: '15:00' });
    expect(await opening('2026-11-10T15:00:00Z')).toEqual({
      open: false,
      opensNext: { date: '2026-11-12', time: '07:00' },
    });
    await expect(clerk.call(registry.getSiteOpening, { siteId: randomUUID() })).rejects.toMatchObject(
      refused('registry.site-not-found'),
    );
  });
});

describe('the catalogue', () => {
  it('begins with every service of the programmes and takes the centre’s own changes', async () => {
    const before = (await clerk.call(registry.listCatalogue, {})).items;
    const entry = before.find(({ serviceCode }) => serviceCode === 'home-care');
    expect(entry).toMatchObject({ version: 0, pillar: 'services', unit: 'hour' });
    const changed = { ...entry!, defaultFeeBasisPoints: 2500, activeTo: '2026-06-30' };
    expect(await administrator.call(registry.saveCatalogueEntry, changed)).toEqual({ version: 1 });
    const after = (await clerk.call(registry.listCatalogue, { activeOn: '2026-06-30' })).items;
    expect(after).toHaveLength(before.length);
    expect(after.find(({ serviceCode }) => serviceCode === 'home-care')).toEqual({ ...changed, version: 1 });
    const later = (await clerk.call(registry.listCatalogue, { activeOn: '2026-07-01', pillar: 'services' }))
      .items;
    expect(later.map(({ serviceCode }) => serviceCode)).not.toContain('home-care');
    expect(new Set(later.map(({ pillar }) => pillar))).toEqual(new Set(['services']));
    await expect(administrator.call(registry.saveCatalogueEntry, changed)).rejects.toMatchObject(
      refused('registry.changed-meanwhile'),
    );
  });

  it('names every service it brings in three languages, and may leave the Ukrainian name of its own out', async () => {
    const { items } = await clerk.call(registry.listCatalogue, {});
    const brought = items.filter(({ version }) => version === 0);
    expect(brought.filter(({ namePl, nameEn, nameUk }) => !namePl || !nameEn || !nameUk)).toEqual([]);
    const { nameUk, ...own } = brought[0]!;
    expect(nameUk).toMatch(/\p{Script=Cyrillic}/u);
    await administrator.call(registry.saveCatalogueEntry, own);
    const after = (await clerk.call(registry.listCatalogue, {})).items;
    expect(after.find(({ serviceCode }) => serviceCode === own.serviceCode)).toEqual({ ...own, version: 1 });
  });

  it('refuses an entry that ends before it starts', async () => {
    const [entry] = (await clerk.call(registry.listCatalogue, {})).items;
    await expect(
      administrator.call(registry.saveCatalogueEntry, {
        ...entry!,
        activeFrom: '2026-02-01',
        activeTo: '2026-01-31',
      }),
    ).rejects.toMatchObject(refused('registry.ends-before-start'));
  });
});

describe('the centre’s settings', () => {
  it('hold its name and its project, one set for each centre', async () => {
    await expect(clerk.call(registry.getCentreSettings, {})).rejects.toMatchObject(
      refused('registry.centre-not-set-up'),
    );
    const settings = {
      name: 'Centrum Usług Społecznych w Starachowicach',
      shortName: 'CUS',
      project: {
        name: 'Projekt',
        grantGrosze: 312_500_000,
        shareThresholdBasisPoints: 3500,
        from: '2021-01-01',
        to: '2023-06-30',
      },
    };
    await administrator.call(registry.saveCentreSettings, { ...settings, version: 0 });
    expect(await clerk.call(registry.getCentreSettings, {})).toEqual({ ...settings, version: 1 });
    await expect(
      administrator.call(registry.saveCentreSettings, { ...settings, version: 0 }),
    ).rejects.toMatchObject(refused('registry.changed-meanwhile'));
    const tooMuch = { ...settings.project, euGrosze: 312_500_001 };
    await expect(
      administrator.call(registry.saveCentreSettings, { ...settings, project: tooMuch, version: 1 }),
    ).rejects.toMatchObject(refused('registry.more-than-the-grant'));
  });
});
