import { randomUUID } from 'node:crypto';
import { registry } from '@cus/contracts';
import type { Account, Role } from '@cus/kernel';
import { CENTRE, type Caller, OTHER_CENTRE, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { address } from './people';

let town: TestTown;
let manager: Caller;

beforeAll(async () => {
  town = await TestTown.start([service]);
  manager = await town.staff('manager');
});

afterAll(() => town.stop());

const refused = (code: string) => ({ failure: { code } });
const someLogin = () => `osoba-${randomUUID().slice(0, 8)}`;

interface Signer extends Account {
  readonly userId?: string;
  readonly roles?: readonly Role[];
  readonly providerId?: string;
  readonly centreId?: string;
}

/** A person whose token tells this, before anything was called. */
function person({ userId = randomUUID(), roles, providerId, centreId = CENTRE, ...account }: Signer) {
  return town.as({
    userId,
    roles: roles ?? (providerId ? ['provider'] : ['field-worker']),
    centreId,
    ...(providerId ? { providerId } : {}),
    account: { name: 'Zofia Próbna', login: someLogin(), ...account },
  });
}

async function signedIn(signer: Signer): Promise<Caller & { readonly staffId: string }> {
  const caller = await person(signer);
  const { staffId } = await caller.call(registry.refreshOwnEntry, {});
  return { ...caller, staffId };
}

const entryOf = (staffId: string) => manager.call(registry.getStaffMember, { staffId });
const nameOf = async (reader: Caller, id: string) =>
  (await reader.call(registry.listStaffByIds, { ids: [id] })).items[0]?.name;

describe('signing in', () => {
  it('lists a person with the name and roles of the token, once however often', async () => {
    const login = someLogin();
    const worker = await signedIn({ name: 'Łucja Żółć', login });
    expect((await worker.call(registry.refreshOwnEntry, {})).staffId).toBe(worker.staffId);
    expect(await entryOf(worker.staffId)).toMatchObject({
      id: worker.actor.userId,
      name: 'Łucja Żółć',
      login,
      roles: ['field-worker'],
      active: true,
      hasAccount: true,
      version: 1,
    });
  });

  it('on two screens at once makes one entry', async () => {
    const worker = await person({});
    const tries = await Promise.all([1, 2, 3, 4].map(() => worker.call(registry.refreshOwnEntry, {})));
    expect(new Set(tries.map(({ staffId }) => staffId)).size).toBe(1);
  });

  it('brings a new name and new roles along and leaves what the centre said', async () => {
    const { staffId, actor } = await signedIn({ name: 'Anna Przedślubna' });
    await manager.call(registry.updateStaffMember, { staffId, version: 1, position: 'opiekunka' });
    await signedIn({ userId: actor.userId, name: 'Anna Poślubna', roles: ['coordinator'] });
    expect(await entryOf(staffId)).toMatchObject({
      name: 'Anna Poślubna',
      roles: ['coordinator'],
      position: 'opiekunka',
      version: 2,
    });
  });

  it('puts a person at the site the token names, by its id or its name', async () => {
    const siteId = randomUUID();
    const name = `Pion usług ${siteId}`;
    const administrator = await town.staff('administrator');
    await administrator.call(registry.saveSite, {
      siteId,
      version: 0,
      name,
      pillar: 'services',
      address,
      openingHours: { weekly: [] },
    });
    for (const site of [siteId, name]) {
      const { staffId } = await signedIn({ site });
      expect(await entryOf(staffId)).toMatchObject({ siteId, pillar: 'services' });
    }
    const { staffId } = await signedIn({ site: 'nowhere' });
    expect((await entryOf(staffId)).siteId).toBeUndefined();
  });

  it('takes the login for a name nobody can show, and refuses an account that has neither', async () => {
    const login = someLogin();
    for (const name of [undefined, 'x'.repeat(500)]) {
      const { staffId } = await signedIn({ name, login });
      expect((await entryOf(staffId)).name).toBe(login);
    }
    const nameless = await town.staff('intake');
    await expect(nameless.call(registry.refreshOwnEntry, {})).rejects.toMatchObject(
      refused('registry.account-without-name'),
    );
  });
});

describe('a person listed before the first sign-in', () => {
  const add = (login: string, roles: ('field-worker' | 'coordinator')[] = ['field-worker']) =>
    manager.call(registry.addStaffMember, { name: 'Zenon Oczekiwany', login, roles, position: 'kierowca' });

  it('can be chosen at once, and becomes the account that signs in under the login', async () => {
    const login = someLogin();
    const { id } = await add(login.toUpperCase());
    const choice = await manager.call(registry.listStaff, { roles: ['field-worker'], text: 'oczekiwany' });
    expect(choice.items.find(({ staffId }) => staffId === id)).toMatchObject({
      id,
      hasAccount: false,
      active: true,
    });
    const { staffId, actor } = await signedIn({ login, name: 'Zenon Przybyły', roles: ['coordinator'] });
    expect(staffId).toBe(id);
    expect(await entryOf(id)).toMatchObject({
      id: actor.userId,
      name: 'Zenon Przybyły',
      roles: ['coordinator'],
      position: 'kierowca',
      hasAccount: true,
    });
    expect(await nameOf(manager, id)).toBe('Zenon Przybyły');
    expect(await nameOf(manager, actor.userId)).toBe('Zenon Przybyły');
  });

  it('is announced when the account comes, with ids only', async () => {
    const login = someLogin();
    const { id } = await add(login);
    const { actor } = await signedIn({ login });
    expect(await town.sql('select data from registry.outbox where aggregate_id = $1', [id])).toEqual([
      { data: { staffId: id, userId: actor.userId } },
    ]);
  });

  it('is not taken by a contractor’s account of the same login', async () => {
    const login = someLogin();
    const { id } = await add(login);
    const { staffId } = await signedIn({ login, providerId: randomUUID() });
    expect(staffId).not.toBe(id);
    expect((await entryOf(id)).hasAccount).toBe(false);
  });

  it('is one, however many list or sign in at the same moment', async () => {
    const login = someLogin();
    const tries = await Promise.allSettled([add(login), add(login), signedIn({ login })]);
    expect(tries.map(({ status }) => status)).toContain('fulfilled');
    for (const entry of tries.filter((each) => each.status === 'rejected'))
      expect(entry.reason).toMatchObject(refused('registry.login-already-listed'));
    const rows = await town.sql('select id from registry.staff where lower(login) = lower($1)', [login]);
    expect(rows).toHaveLength(1);
  });

  it('is corrected until the account speaks for itself', async () => {
    const [login, other] = [someLogin(), someLogin()];
    const { id: staffId } = await add(someLogin());
    await add(other);
    await expect(
      manager.call(registry.updateStaffMember, { staffId, version: 1, login: other }),
    ).rejects.toMatchObject(refused('registry.login-already-listed'));
    await manager.call(registry.updateStaffMember, { staffId, version: 1, login, name: 'Ewa Inna' });
    await signedIn({ login, name: 'Ewa Właściwa' });
    await expect(
      manager.call(registry.updateStaffMember, { staffId, version: 3, name: 'Ewa Obca' }),
    ).rejects.toMatchObject(refused('registry.account-says-it'));
  });
});

describe('the centre', () => {
  it('says where a person works and until when, and takes it back', async () => {
    const { staffId } = await signedIn({ name: 'Roman Odchodzący' });
    const update = (version: number, change: object) =>
      manager.call(registry.updateStaffMember, { staffId, version, ...change });
    await update(1, { phone: '600 100 200', serviceCodes: ['handyman'], activeTo: '2026-03-31' });
    const active = async (asOf: string) =>
      (await manager.call(registry.listStaff, { asOf, active: true, serviceCode: 'handyman', text: 'roman' }))
        .items.length;
    expect([await active('2026-03-31'), await active('2026-04-01')]).toEqual([1, 0]);
    await update(2, { activeTo: null, phone: null });
    expect(await active('2026-04-01')).toBe(1);
    expect((await entryOf(staffId)).phone).toBeUndefined();
    await expect(update(2, {})).rejects.toMatchObject(refused('registry.changed-meanwhile'));
    await expect(update(3, { siteId: randomUUID() })).rejects.toMatchObject(
      refused('registry.site-not-found'),
    );
    await expect(update(3, { activeFrom: '2026-05-02', activeTo: '2026-05-01' })).rejects.toMatchObject(
      refused('registry.ends-before-start'),
    );
    await expect(
      manager.call(registry.updateStaffMember, { staffId: randomUUID(), version: 1 }),
    ).rejects.toMatchObject(refused('registry.staff-member-not-found'));
  });

  it('lists people by surname, page by page, and finds them by any words of the name', async () => {
    const mark = randomUUID().slice(0, 8);
    for (const last of ['Ćwiek', 'Adamska', 'Żak']) await signedIn({ name: `${mark} ${last}` });
    const one = await manager.call(registry.listStaff, { text: mark, limit: 2 });
    const two = await manager.call(registry.listStaff, { text: mark, limit: 2, cursor: one.next });
    expect([...one.items, ...two.items].map(({ name }) => name.slice(9))).toEqual([
      'Adamska',
      'Ćwiek',
      'Żak',
    ]);
    expect(two.next).toBeUndefined();
    for (const text of [`${mark} cwiek`, `CWIEK ${mark}`])
      expect((await manager.call(registry.listStaff, { text })).items).toHaveLength(1);
    expect((await manager.call(registry.listStaff, { text: '%' })).items).toHaveLength(0);
  });

  it('tells logins to those who keep the directory, and to nobody else', async () => {
    const { staffId } = await signedIn({});
    const clerk = await town.staff('intake');
    expect((await entryOf(staffId)).login).toBeDefined();
    expect((await clerk.call(registry.getStaffMember, { staffId })).login).toBeUndefined();
  });
});

describe('who sees whom', () => {
  it('a provider sees its own people, the centre sees both', async () => {
    const [here, there] = [randomUUID(), randomUUID()];
    const mark = randomUUID().slice(0, 8);
    const [own, colleague, stranger, centres] = await Promise.all([
      signedIn({ name: `${mark} Własny`, providerId: here }),
      signedIn({ name: `${mark} Współpracownik`, providerId: here }),
      signedIn({ name: `${mark} Obcy`, providerId: there }),
      signedIn({ name: `${mark} Urzędnik` }),
    ]);
    const seen = await own.call(registry.listStaff, { text: mark });
    expect(seen.items.map(({ name }) => name.slice(9))).toEqual(['Własny', 'Współpracownik']);
    expect(await nameOf(own, colleague.actor.userId)).toBe(`${mark} Współpracownik`);
    for (const hidden of [stranger, centres]) {
      expect(await nameOf(own, hidden.actor.userId)).toBeUndefined();
      await expect(own.call(registry.getStaffMember, { staffId: hidden.staffId })).rejects.toMatchObject(
        refused('registry.staff-member-not-found'),
      );
    }
    const all = await manager.call(registry.listStaff, { text: mark });
    expect(all.items).toHaveLength(4);
    expect((await manager.call(registry.listStaff, { text: mark, of: 'centre' })).items).toHaveLength(1);
    expect((await manager.call(registry.listStaff, { text: mark, providerId: there })).items).toMatchObject([
      { providerId: there },
    ]);
  });

  it('an account that changes sides keeps its old entry and gets a new one', async () => {
    const userId = randomUUID();
    const before = await signedIn({ userId, name: 'Iza Wcześniejsza' });
    const providerId = randomUUID();
    const after = await signedIn({ userId, providerId, name: 'Iza Późniejsza' });
    expect(after.staffId).not.toBe(before.staffId);
    expect(await nameOf(manager, userId)).toBe('Iza Wcześniejsza');
    expect(await nameOf(after, userId)).toBe('Iza Późniejsza');
  });

  it('another centre sees nobody', async () => {
    const { staffId, actor } = await signedIn({ name: 'Jan Tutejszy' });
    const stranger = await town.staff('manager', OTHER_CENTRE);
    expect((await stranger.call(registry.listStaff, { text: 'tutejszy' })).items).toEqual([]);
    expect(await nameOf(stranger, actor.userId)).toBeUndefined();
    await expect(
      stranger.call(registry.updateStaffMember, { staffId, version: 1, position: 'x' }),
    ).rejects.toMatchObject(refused('registry.staff-member-not-found'));
  });
});
