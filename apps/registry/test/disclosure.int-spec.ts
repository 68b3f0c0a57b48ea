import { randomUUID } from 'node:crypto';
import { registry } from '@cus/contracts';
import { addDays, uuidv7 } from '@cus/kernel';
import { type Caller, CENTRE, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { OrderNews, today } from './order-news';
import { address, person, register, somePesel } from './people';

let town: TestTown;
let clerk: Caller;
let orders: OrderNews;

beforeAll(async () => {
  town = await TestTown.start([service]);
  clerk = await town.staff('intake');
  orders = new OrderNews(town);
});

afterAll(() => town.stop());

const refused = (code: string) => ({ failure: { code } });

describe('a provider', () => {
  it('sees name, phone, address and alerts of a resident whose order it took on, and nothing else', async () => {
    const providerId = randomUUID();
    const nurse = await town.providerPerson(providerId);
    const stranger = await town.providerPerson(randomUUID());
    const input = person({
      pesel: somePesel(),
      phone: '606000111',
      email: 'x@example.org',
      address,
      alerts: [{ code: 'dog' }],
    });
    const { id } = await clerk.call(registry.registerResident, input);
    await expect(nurse.call(registry.getResident, { residentId: id })).rejects.toMatchObject(
      refused('registry.resident-not-found'),
    );
    await orders.accepted({ residentId: id, providerId, sequence: 1 });
    expect(await nurse.call(registry.getResident, { residentId: id })).toEqual({
      id,
      version: 1,
      firstName: input.firstName,
      lastName: input.lastName,
      phone: '+48606000111',
      address,
      addressHeld: false,
      alerts: [{ code: 'dog' }],
    });
    await expect(stranger.call(registry.getResident, { residentId: id })).rejects.toMatchObject(
      refused('registry.resident-not-found'),
    );
    expect((await stranger.call(registry.listResidentsByIds, { ids: [id] })).items).toEqual([]);
    const staff = await clerk.call(registry.getResident, { residentId: id });
    expect(staff.details?.disclosures).toEqual([{ orderId: expect.any(String), providerId }]);
  });

  it('keeps seeing the resident for 30 days after the order closed, not longer', async () => {
    const [recent, old] = [randomUUID(), randomUUID()];
    const id = await register(clerk);
    const first = await orders.accepted({ residentId: id, providerId: recent, sequence: 1 });
    const second = await orders.accepted({ residentId: id, providerId: old, sequence: 2 });
    await orders.closed({
      orderId: first,
      residentId: id,
      providerId: recent,
      closedOn: addDays(today, -30),
      sequence: 3,
    });
    await orders.closed({
      orderId: second,
      residentId: id,
      providerId: old,
      closedOn: addDays(today, -31),
      sequence: 4,
    });
    await expect(
      (await town.providerPerson(recent)).call(registry.getResident, { residentId: id }),
    ).resolves.toMatchObject({ id });
    await expect(
      (await town.providerPerson(old)).call(registry.getResident, { residentId: id }),
    ).rejects.toMatchObject(refused('registry.resident-not-found'));
  });

  it('does not come to see a resident when the news of taking on arrives after the news of closing', async () => {
    const [providerId, orderId] = [randomUUID(), uuidv7()];
    const id = await register(clerk);
    await orders.closed({ orderId, residentId: id, providerId, closedOn: '2026-01-31', sequence: 9 });
    await orders.accepted({ residentId: id, orderId, providerId, sequence: 5 });
    await expect(
      (await town.providerPerson(providerId)).call(registry.getResident, { residentId: id }),
    ).rejects.toMatchObject(refused('registry.resident-not-found'));
  });

  it('is relieved when another takes the order on, in whatever order the news come', async () => {
    const [before, after, orderId] = [randomUUID(), randomUUID(), uuidv7()];
    const id = await register(clerk);
    await orders.accepted({ residentId: id, orderId, providerId: after, sequence: 8 });
    await orders.accepted({ residentId: id, orderId, providerId: before, sequence: 3 });
    const rows = await town.sql(
      'select provider_id, ends_on is null as holds from registry.disclosure where order_id = $1 order by sequence',
      [orderId],
    );
    expect(rows).toEqual([
      { provider_id: before, holds: false },
      { provider_id: after, holds: true },
    ]);
  });

  it('sees the same person after a merge and after it was taken back', async () => {
    const providerId = randomUUID();
    const nurse = await town.providerPerson(providerId);
    const coordinator = await town.staff('coordinator');
    const [survivor, other] = [await register(clerk), await register(clerk)];
    await orders.accepted({ residentId: other, providerId, sequence: 1 });
    const { mergeId } = await coordinator.call(registry.mergeResidents, {
      residentId: survivor,
      mergedId: other,
    });
    expect(await nurse.call(registry.getResident, { residentId: other })).toMatchObject({ id: survivor });
    await coordinator.call(registry.unmergeResidents, { mergeId });
    expect(await nurse.call(registry.getResident, { residentId: other })).toMatchObject({ id: other });
    await expect(nurse.call(registry.getResident, { residentId: survivor })).rejects.toMatchObject(
      refused('registry.resident-not-found'),
    );
  });

  it('is shown nothing more by the database itself, were the checks in code gone', async () => {
    const providerId = randomUUID();
    const [seen, hidden] = [
      await register(clerk, { pesel: somePesel(), phone: '607000111' }),
      await register(clerk),
    ];
    await clerk.call(registry.recordConsent, {
      residentId: seen,
      purpose: 'photo',
      granted: true,
      on: today,
      form: 'spoken',
    });
    await orders.accepted({ residentId: seen, providerId, sequence: 1 });
    const runner = town.service('registry').source.createQueryRunner();
    await runner.startTransaction();
    const ask = (sql: string, values: unknown[] = []): Promise<unknown[]> => runner.query(sql, values);
    await ask(
      `select set_config('cus.centre', $1, true), set_config('cus.provider', $2, true), set_config('cus.roles', 'provider', true)`,
      [CENTRE, providerId],
    );
    expect(await ask('select id from resident')).toEqual([{ id: seen }]);
    for (const table of [
      'resident_private',
      'concealed_address',
      'reveal',
      'consent',
      'carer',
      'representative',
      'household_member',
      'resident_merge',
    ])
      expect(await ask(`select 1 from ${table}`)).toEqual([]);
    expect(await ask(`select residents_named('halina', 10)`)).toEqual([]);
    expect((await ask(`update resident set phone = null where id = $1`, [seen]))[1]).toBe(0);
    expect((await ask(`delete from resident where id = any($1)`, [[seen, hidden]]))[1]).toBe(0);
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('a field worker of the centre', () => {
  it('is told what the visit needs and no more', async () => {
    const worker = await town.staff('field-worker');
    const id = await register(clerk, { pesel: somePesel(), phone: '608000111' });
    const seen = await worker.call(registry.getResident, { residentId: id });
    expect(seen).toMatchObject({ id, phone: '+48608000111' });
    expect(seen).not.toHaveProperty('details');
  });
});
