import { randomUUID } from 'node:crypto';
import { registry } from '@cus/contracts';
import { isUuid } from '@cus/kernel';
import { type Caller, CENTRE, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { TellConcealments1795382400000 } from '../src/store/migrations/1795382400000-tell-concealments';
import { OrderNews } from './order-news';
import { address, register } from './people';

let town: TestTown;
let clerk: Caller;
let keeper: Caller;
let orders: OrderNews;

beforeAll(async () => {
  town = await TestTown.start([service]);
  [clerk, keeper] = await Promise.all([town.staff('intake'), town.staff('concealed-access')]);
  orders = new OrderNews(town);
});

afterAll(() => town.stop());

const refused = (code: string) => ({ failure: { code } });

describe('a concealed resident', () => {
  const hidden = { ...address, street: 'Tajnych Świerków', house: '77' };
  const conceal = async (given: object = {}) => {
    const id = await register(clerk, { address: hidden, ...given });
    await (await town.staff('social-worker')).call(registry.concealResident, { residentId: id });
    return id;
  };

  it('has an address held, for everybody and in every search', async () => {
    const id = await conceal();
    for (const caller of [clerk, keeper]) {
      const seen = await caller.call(registry.getResident, { residentId: id });
      expect(seen.addressHeld).toBe(true);
      expect(seen).not.toHaveProperty('address');
    }
    const found = (await clerk.call(registry.searchResidents, { address: 'tajnych swierkow' })).items;
    expect(found.map((each) => each.id)).not.toContain(id);
  });

  it('is shown to a provider without the address', async () => {
    const providerId = randomUUID();
    const id = await conceal();
    await orders.accepted({ residentId: id, providerId, sequence: 1 });
    const seen = await (await town.providerPerson(providerId)).call(registry.getResident, { residentId: id });
    expect(seen).toMatchObject({ id, addressHeld: true });
    expect(seen).not.toHaveProperty('address');
  });

  it('has an address only concealed-access reads, for a reason that is kept', async () => {
    const id = await conceal();
    await expect(
      clerk.call(registry.revealAddress, { residentId: id, reason: 'visit' }),
    ).rejects.toMatchObject(refused('platform.forbidden'));
    expect(await keeper.call(registry.revealAddress, { residentId: id, reason: 'court-or-police' })).toEqual({
      address: hidden,
    });
    const manager = await town.staff('manager');
    const { items } = await manager.call(registry.listReaders, { residentId: id });
    expect(items[0]).toMatchObject({
      userId: keeper.actor.userId,
      operation: 'registry.reveal-address',
      reason: 'court-or-police',
    });
  });

  it('stays hidden from other roles in the database itself', async () => {
    const id = await conceal();
    const runner = town.service('registry').source.createQueryRunner();
    await runner.startTransaction();
    const seenAs = async (roles: string) => {
      await runner.query(`select set_config('cus.centre', $1, true), set_config('cus.roles', $2, true)`, [
        CENTRE,
        roles,
      ]);
      return runner.query('select 1 from concealed_address where resident_id = $1', [id]);
    };
    expect(await seenAs('intake,social-worker,coordinator,organiser,manager,administrator,system')).toEqual(
      [],
    );
    expect(await seenAs('concealed-access')).toHaveLength(1);
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('takes a new address only from those who may know it', async () => {
    const id = await conceal();
    const { version } = await clerk.call(registry.getResident, { residentId: id });
    const moved = { ...hidden, house: '78' };
    await expect(
      clerk.call(registry.updateResident, { residentId: id, version, address: moved }),
    ).rejects.toMatchObject(refused('registry.address-is-concealed'));
    await keeper.call(registry.updateResident, { residentId: id, version, address: moved });
    expect(await keeper.call(registry.revealAddress, { residentId: id, reason: 'visit' })).toEqual({
      address: moved,
    });
    expect(await clerk.call(registry.getResident, { residentId: id })).not.toHaveProperty('address');
  });

  it('is not named among those she lives with, whose address is no secret', async () => {
    const [id, child] = [await conceal(), await register(clerk, { address: hidden })];
    const household = await clerk.call(registry.createHousehold, {
      memberIds: [id, child],
      from: '2026-01-01',
    });
    const { details } = await clerk.call(registry.getResident, { residentId: child });
    expect(details?.household?.members).toEqual([]);
    expect((await clerk.call(registry.getResident, { residentId: id })).details).not.toHaveProperty(
      'household',
    );
    const { members } = await clerk.call(registry.getHousehold, { householdId: household.id });
    expect(members.map(({ residentId }) => residentId)).toEqual([child]);
    const seen = await keeper.call(registry.getResident, { residentId: child });
    expect(seen.details?.household?.members.map(({ residentId }) => residentId)).toEqual([id]);
  });

  it('cannot be merged with a record whose address is open', async () => {
    const coordinator = await town.staff('coordinator');
    const [id, open] = [await conceal(), await register(clerk)];
    await expect(
      coordinator.call(registry.mergeResidents, { residentId: open, mergedId: id }),
    ).rejects.toMatchObject(refused('registry.conceal-both-first'));
  });

  it('gets the address back on the record when the danger is over, also on merged records', async () => {
    const coordinator = await town.staff('coordinator');
    const other = { ...hidden, house: '99' };
    const [id, second] = [
      await register(clerk, { address: hidden }),
      await register(clerk, { address: other }),
    ];
    const { mergeId } = await coordinator.call(registry.mergeResidents, { residentId: id, mergedId: second });
    await coordinator.call(registry.concealResident, { residentId: id });
    expect(
      await town.sql(
        'select 1 from registry.resident where id = any($1) and (address is not null or not concealed)',
        [[id, second]],
      ),
    ).toEqual([]);
    expect(await keeper.call(registry.revealAddress, { residentId: second, reason: 'visit' })).toEqual({
      address: hidden,
    });
    await keeper.call(registry.endConcealment, { residentId: id, reason: 'correction' });
    await coordinator.call(registry.unmergeResidents, { mergeId });
    expect(await clerk.call(registry.getResident, { residentId: id })).toMatchObject({ address: hidden });
    expect(await clerk.call(registry.getResident, { residentId: second })).toMatchObject({ address: other });
    await expect(
      keeper.call(registry.endConcealment, { residentId: id, reason: 'correction' }),
    ).rejects.toMatchObject(refused('registry.not-concealed'));
  });

  it('is told to other services by id alone, when it begins, when it ends, and where it stood before they could hear', async () => {
    const id = await conceal();
    const told = () =>
      town.sql<{ data: object; id: string }>(
        'select id, data from registry.outbox where type = $1 and aggregate_id = $2 order by seq',
        [registry.concealmentChanged.type, id],
      );
    expect((await told()).map(({ data }) => data)).toEqual([{ residentId: id, concealed: true }]);
    const path = (sql: string) => `set search_path to registry, platform, public; ${sql}; reset search_path`;
    await new TellConcealments1795382400000().up({ query: (sql: string) => town.sql(path(sql)) } as never);
    const again = (await told())[1];
    expect(again?.data).toEqual({ residentId: id, concealed: true });
    expect(isUuid(again?.id ?? '')).toBe(true);
    await keeper.call(registry.endConcealment, { residentId: id, reason: 'correction' });
    expect((await told()).at(-1)?.data).toEqual({ residentId: id, concealed: false });
    const [forced] = await town.sql<{ yes: boolean }>(
      `select relforcerowsecurity as yes from pg_class where oid = 'registry.resident'::regclass`,
    );
    expect(forced?.yes).toBe(true);
  });
});
