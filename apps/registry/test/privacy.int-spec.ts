import { randomUUID } from 'node:crypto';
import { commissioning, registry } from '@cus/contracts';
import { addDays, instantOf, uuidv7, warsawDateOf } from '@cus/kernel';
import { type Caller, CENTRE, eventually, OTHER_CENTRE, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { address, person, register, somePesel } from './people';

let town: TestTown;
let clerk: Caller;
let keeper: Caller;

beforeAll(async () => {
  town = await TestTown.start([service]);
  [clerk, keeper] = await Promise.all([town.staff('intake'), town.staff('concealed-access')]);
});

afterAll(() => town.stop());

const refused = (code: string) => ({ failure: { code } });
const today = warsawDateOf(instantOf(new Date()));

interface TakenOn {
  residentId: string;
  orderId?: string;
  providerId?: string;
  sequence: number;
}

/** Publishes the fact and waits until the registry has applied it. */
async function accepted({ residentId, orderId = uuidv7(), providerId, sequence }: TakenOn): Promise<string> {
  const event = await town.publish(commissioning.orderAccepted, {
    subject: orderId,
    sequence,
    data: {
      orderId,
      residentId,
      providerId,
      serviceCode: 'home-care',
      fulfilment: 'generic',
      mode: providerId ? 'contest' : 'own-staff',
      unit: 'hour',
      quantityMilli: 10_000,
      from: today,
      to: today,
    },
  });
  await applied(event);
  return orderId;
}

async function closed(
  given: Omit<TakenOn, 'orderId'> & { orderId: string; closedOn: string },
): Promise<void> {
  const { sequence, ...data } = given;
  const event = await town.publish(commissioning.orderClosed, {
    subject: data.orderId,
    sequence,
    data: { ...data, outcome: 'completed' },
  });
  await applied(event);
}

const applied = (eventId: string) =>
  eventually(
    () => town.sql('select 1 from registry.inbox where event_id = $1', [eventId]),
    (rows) => rows.length > 0,
  );

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
    await accepted({ residentId: id, providerId, sequence: 1 });
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
    const first = await accepted({ residentId: id, providerId: recent, sequence: 1 });
    const second = await accepted({ residentId: id, providerId: old, sequence: 2 });
    await closed({
      orderId: first,
      residentId: id,
      providerId: recent,
      closedOn: addDays(today, -30),
      sequence: 3,
    });
    await closed({
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
    await closed({ orderId, residentId: id, providerId, closedOn: '2026-01-31', sequence: 9 });
    await accepted({ residentId: id, orderId, providerId, sequence: 5 });
    await expect(
      (await town.providerPerson(providerId)).call(registry.getResident, { residentId: id }),
    ).rejects.toMatchObject(refused('registry.resident-not-found'));
  });

  it('is relieved when another takes the order on, in whatever order the news come', async () => {
    const [before, after, orderId] = [randomUUID(), randomUUID(), uuidv7()];
    const id = await register(clerk);
    await accepted({ residentId: id, orderId, providerId: after, sequence: 8 });
    await accepted({ residentId: id, orderId, providerId: before, sequence: 3 });
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
    await accepted({ residentId: other, providerId, sequence: 1 });
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
    await accepted({ residentId: seen, providerId, sequence: 1 });
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
    await accepted({ residentId: id, providerId, sequence: 1 });
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
});

describe('a PESEL', () => {
  it('is shown whole only for a reason, which the read log keeps', async () => {
    const pesel = somePesel();
    const id = await register(clerk, { pesel });
    expect(await clerk.call(registry.revealPesel, { residentId: id, reason: 'decision' })).toEqual({ pesel });
    const { items } = await (await town.staff('coordinator')).call(registry.listReaders, { residentId: id });
    expect(items[0]).toMatchObject({
      userId: clerk.actor.userId,
      operation: 'registry.reveal-pesel',
      reason: 'decision',
    });
  });

  it('cannot be revealed when none is known', async () => {
    const id = await register(clerk);
    await expect(
      clerk.call(registry.revealPesel, { residentId: id, reason: 'decision' }),
    ).rejects.toMatchObject(refused('registry.no-pesel'));
  });
});

describe('the read log', () => {
  it('tells who looked, in pages, newest first, to coordinators and managers only', async () => {
    const id = await register(clerk);
    const readers = await Promise.all(Array.from({ length: 3 }, () => town.staff('organiser')));
    for (const reader of readers) await reader.call(registry.getResident, { residentId: id });
    const manager = await town.staff('manager');
    const first = await manager.call(registry.listReaders, { residentId: id, limit: 2 });
    const rest = await manager.call(registry.listReaders, { residentId: id, limit: 2, cursor: first.next });
    expect([...first.items, ...rest.items].map(({ userId }) => userId)).toEqual(
      readers.map(({ actor }) => actor.userId).reverse(),
    );
    expect(rest).not.toHaveProperty('next');
    await expect(clerk.call(registry.listReaders, { residentId: id })).rejects.toMatchObject(
      refused('platform.forbidden'),
    );
  });

  it('is closed to another centre', async () => {
    const id = await register(clerk);
    const foreign = await town.staff('manager', OTHER_CENTRE);
    await expect(foreign.call(registry.listReaders, { residentId: id })).rejects.toMatchObject(
      refused('registry.resident-not-found'),
    );
  });
});
