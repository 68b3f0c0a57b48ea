import { randomUUID } from 'node:crypto';
import { registry } from '@cus/contracts';
import { OTHER_CENTRE, type Caller, TestTown } from '@cus/platform/testing';
import { Client } from 'pg';
import { registry as service } from '../src';
import { address, person, register, somePesel, someSurname } from './people';

let town: TestTown;
let clerk: Caller;

beforeAll(async () => {
  town = await TestTown.start([service]);
  clerk = await town.staff('intake');
});

afterAll(() => town.stop());

const refused = (code: string, params?: object) => ({ failure: { code, ...(params ? { params } : {}) } });

describe('registering a resident', () => {
  it('keeps what was said, shows the PESEL masked and takes the birth date from it', async () => {
    const pesel = somePesel();
    const input = person({
      pesel,
      phone: '600 123 456',
      email: 'h@example.org',
      address,
      alerts: [{ code: 'dog' }],
    });
    const { id } = await clerk.call(registry.registerResident, input);
    expect(await clerk.call(registry.getResident, { residentId: id })).toMatchObject({
      id,
      version: 1,
      firstName: 'Halina',
      lastName: input.lastName,
      phone: '+48600123456',
      address,
      addressHeld: false,
      alerts: [{ code: 'dog' }],
      details: { birthDate: '1944-05-14', peselMasked: `•••••••${pesel.slice(7)}`, email: 'h@example.org' },
    });
  });

  it('refuses a PESEL that is registered and names the record', async () => {
    const pesel = somePesel();
    const id = await register(clerk, { pesel });
    await expect(clerk.call(registry.registerResident, person({ pesel }))).rejects.toMatchObject(
      refused('registry.pesel-already-registered', { residentId: id }),
    );
  });

  it('lets one of many clerks who register the same PESEL at once succeed and tells the others its id', async () => {
    const pesel = somePesel();
    const clerks = await Promise.all(Array.from({ length: 6 }, () => town.staff('intake')));
    const outcomes = await Promise.allSettled(
      clerks.map((one) => one.call(registry.registerResident, person({ pesel }))),
    );
    const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    expect(done).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject(
          refused('registry.pesel-already-registered', { residentId: done[0] }),
        );
  });

  it('warns of a likely duplicate until the clerk says it is somebody else', async () => {
    const lastName = someSurname();
    const id = await register(clerk, { lastName, birthDate: '1950-03-02' });
    const again = person({ lastName, birthDate: '1950-03-02' });
    await expect(clerk.call(registry.registerResident, again)).rejects.toMatchObject(
      refused('registry.likely-duplicate', { residentIds: id, count: 1 }),
    );
    await expect(
      clerk.call(registry.registerResident, { ...again, notDuplicateOf: [id] }),
    ).resolves.toHaveProperty('id');
  });

  it('warns all but one of clerks who register one name at once', async () => {
    const input = person({ birthDate: '1961-01-01' });
    const clerks = await Promise.all(Array.from({ length: 4 }, () => town.staff('intake')));
    const outcomes = await Promise.allSettled(
      clerks.map((one) => one.call(registry.registerResident, input)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses a PESEL with a wrong digit, and a birth date that contradicts it', async () => {
    await expect(
      clerk.call(registry.registerResident, person({ pesel: '44051401358' })),
    ).rejects.toMatchObject({
      failure: { issues: [{ pointer: '/pesel', code: 'pesel-wrong-check-digit' }] },
    });
    await expect(
      clerk.call(registry.registerResident, person({ pesel: somePesel(), birthDate: '1944-05-15' })),
    ).rejects.toMatchObject(refused('registry.birth-date-differs-from-pesel'));
  });

  it('makes one record of one command, however often it is sent, and announces it once', async () => {
    const [input, commandId] = [person(), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => clerk.call(registry.registerResident, input, commandId)),
    );
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([commandId]));
    const events = await town.sql(`select data from registry.outbox where aggregate_id = $1`, [commandId]);
    expect(events).toEqual([{ data: { residentId: commandId } }]);
  });

  it('lets two centres know the same person without knowing of each other', async () => {
    const pesel = somePesel();
    const id = await register(clerk, { pesel });
    const foreign = await town.staff('intake', OTHER_CENTRE);
    await expect(foreign.call(registry.getResident, { residentId: id })).rejects.toMatchObject(
      refused('registry.resident-not-found'),
    );
    expect((await foreign.call(registry.searchResidents, { pesel })).items).toEqual([]);
    await expect(register(foreign, { pesel })).resolves.toBeDefined();
  });
});

describe('searching residents', () => {
  const ids = async (input: Parameters<typeof find>[0]) => (await find(input)).map(({ id }) => id);
  const find = async (
    input: Omit<Parameters<typeof clerk.call<typeof registry.searchResidents>>[1], never>,
  ) => (await clerk.call(registry.searchResidents, input)).items;

  it('finds by PESEL, phone, name with a slip or without Polish letters, and by part of the address', async () => {
    const pesel = somePesel();
    const lastName = `Żół${someSurname()}ska`;
    const id = await register(clerk, {
      lastName,
      pesel,
      phone: '601999888',
      address: { ...address, street: 'Leśnych Ech' },
    });
    const plain = lastName.replace('Żół', 'zol').toLowerCase();
    expect(await ids({ pesel })).toEqual([id]);
    expect(await ids({ phone: '+48 601 999 888' })).toEqual([id]);
    expect((await ids({ name: `halina ${plain}` }))[0]).toBe(id);
    expect((await ids({ lastName: `${plain.slice(0, 6)}x${plain.slice(7)}`, firstName: 'Halina' }))[0]).toBe(
      id,
    );
    expect(await ids({ address: 'lesnych ech 5' })).toEqual([id]);
  });

  it('says why each was found and which is likely the same person', async () => {
    const lastName = someSurname();
    const id = await register(clerk, { lastName, birthDate: '1949-09-09', phone: '602111222' });
    const [found] = await find({
      firstName: 'Halina',
      lastName,
      birthDate: '1949-09-09',
      phone: '602111222',
    });
    expect(found).toMatchObject({
      id,
      score: 1,
      likelyDuplicate: true,
      matchedBy: ['name', 'birth-date', 'phone'],
    });
  });

  it('asks for at least one trait', async () => {
    await expect(find({})).rejects.toMatchObject(refused('registry.search-needs-a-trait'));
  });

  it('looks names up through the index', async () => {
    const owner = new Client({ connectionString: town.config.OKIENKO_DATABASE_URL });
    await owner.connect();
    await owner.query('set enable_seqscan = off');
    const { rows: plan } = await owner.query<{ 'QUERY PLAN': string }>(
      `explain select id from registry.resident where centre_id = gen_random_uuid() and 'kowalska' <% search_name`,
    );
    await owner.end();
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/resident_name/);
  });
});

describe('correcting a resident', () => {
  it('changes what is given, clears what is null, leaves the rest', async () => {
    const id = await register(clerk, { phone: '603000111', address, email: 'a@example.org' });
    const answer = await clerk.call(registry.updateResident, {
      residentId: id,
      version: 1,
      phone: null,
      preferences: { channels: ['letter'], language: 'uk' },
      alerts: [{ code: 'stairs', note: 'third floor' }],
    });
    expect(answer).toEqual({ version: 2 });
    const seen = await clerk.call(registry.getResident, { residentId: id });
    expect(seen).toMatchObject({ version: 2, address, alerts: [{ code: 'stairs', note: 'third floor' }] });
    expect(seen).not.toHaveProperty('phone');
    expect(seen.details).toMatchObject({
      email: 'a@example.org',
      preferences: { channels: ['letter'], language: 'uk' },
    });
  });

  it('is found under the new name and address, not under the old', async () => {
    const [before, after] = [someSurname(), someSurname()];
    const id = await register(clerk, { lastName: before });
    await clerk.call(registry.updateResident, { residentId: id, version: 1, lastName: after });
    const search = async (name: string) => (await clerk.call(registry.searchResidents, { name })).items;
    expect((await search(after)).map((each) => each.id)).toContain(id);
    expect((await search(before)).map((each) => each.id)).not.toContain(id);
  });

  it('is refused to whoever saw an older version, and one of two at once wins', async () => {
    const id = await register(clerk);
    const outcomes = await Promise.allSettled(
      ['604000001', '604000002'].map((phone) =>
        clerk.call(registry.updateResident, { residentId: id, version: 1, phone }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject(
      refused('registry.changed-meanwhile'),
    );
  });

  it('tells whoever saw an older version which account wrote the newer one and when', async () => {
    const id = await register(clerk);
    const other = await town.staff('coordinator');
    const began = new Date().toISOString();
    await other.call(registry.updateResident, { residentId: id, version: 1, phone: '604000001' });
    const refusal = await clerk
      .call(registry.updateResident, { residentId: id, version: 1, phone: '604000002' })
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      failure: {
        code: 'registry.changed-meanwhile',
        params: { version: 2, changedBy: other.actor.userId, changedAt: expect.any(String) },
      },
    });
    const { changedAt } = (refusal as { failure: { params: { changedAt: string } } }).failure.params;
    expect([began, changedAt, new Date().toISOString()].sort()[1]).toBe(changedAt);
  });

  it('takes the birth date of a corrected PESEL', async () => {
    const id = await register(clerk, { pesel: somePesel('1944-05-14') });
    const pesel = somePesel('1945-06-15');
    await clerk.call(registry.updateResident, { residentId: id, version: 1, pesel });
    expect((await clerk.call(registry.getResident, { residentId: id })).details).toMatchObject({
      birthDate: '1945-06-15',
      peselMasked: `•••••••${pesel.slice(7)}`,
    });
  });

  it('may not give a person the PESEL of another, nor a birth date against the PESEL', async () => {
    const pesel = somePesel();
    const holder = await register(clerk, { pesel });
    const id = await register(clerk);
    await expect(
      clerk.call(registry.updateResident, { residentId: id, version: 1, pesel }),
    ).rejects.toMatchObject(refused('registry.pesel-already-registered', { residentId: holder }));
    await expect(
      clerk.call(registry.updateResident, { residentId: holder, version: 1, birthDate: '1944-05-13' }),
    ).rejects.toMatchObject(refused('registry.birth-date-differs-from-pesel'));
  });
});

describe('merging two records of one person', () => {
  const see = async (residentId: string) => clerk.call(registry.getResident, { residentId });
  let coordinator: Caller;

  beforeAll(async () => {
    coordinator = await town.staff('coordinator');
  });

  const merge = (residentId: string, mergedId: string) =>
    coordinator.call(registry.mergeResidents, { residentId, mergedId });

  it('answers with the surviving record, completed by the other, under both ids', async () => {
    const pesel = somePesel();
    const survivor = await register(clerk, { phone: '605000111' });
    const other = await register(clerk, { pesel, address, phone: '605000222', alerts: [{ code: 'dog' }] });
    const { mergeId } = await merge(survivor, other);
    const seen = await see(other);
    expect(seen).toMatchObject({ id: survivor, phone: '+48605000111', address, alerts: [{ code: 'dog' }] });
    expect(seen.details?.peselMasked).toBe(`•••••••${pesel.slice(7)}`);
    await expect(register(clerk, { pesel })).rejects.toMatchObject(
      refused('registry.pesel-already-registered', { residentId: survivor }),
    );
    expect((await clerk.call(registry.searchResidents, { pesel })).items).toMatchObject([
      { id: survivor, score: 1 },
    ]);
    expect((await clerk.call(registry.listResidentsByIds, { ids: [other] })).items).toMatchObject([
      { id: other, residentId: survivor },
    ]);
    expect((await clerk.call(registry.listResidentMerges, { residentId: other })).items).toMatchObject([
      { mergeId, survivorId: survivor, mergedId: other },
    ]);
  });

  it('is taken back without a trace in either record', async () => {
    const survivor = await register(clerk, { phone: '605000333' });
    const other = await register(clerk, { pesel: somePesel(), address });
    const before = [await see(survivor), await see(other)];
    const { mergeId } = await merge(survivor, other);
    await coordinator.call(registry.unmergeResidents, { mergeId });
    expect([await see(survivor), await see(other)]).toEqual(before);
    await expect(coordinator.call(registry.unmergeResidents, { mergeId })).rejects.toMatchObject(
      refused('registry.merge-already-undone'),
    );
    const events = await town.sql<{ type: string; data: object }>(
      `select type, data from registry.outbox where aggregate_id = $1 and type like '%merged%' order by seq`,
      [survivor],
    );
    expect(events).toEqual([
      {
        type: 'pl.cus.registry.residents-merged.v1',
        data: { mergeId, survivorId: survivor, mergedId: other },
      },
      {
        type: 'pl.cus.registry.residents-unmerged.v1',
        data: { mergeId, survivorId: survivor, restoredId: other },
      },
    ]);
  });

  it('can be taken back in any order when records were merged in turn', async () => {
    const [a, b, c] = [await register(clerk), await register(clerk), await register(clerk)];
    const first = await merge(b, a);
    const second = await merge(c, b);
    expect((await see(a)).id).toBe(c);
    await coordinator.call(registry.unmergeResidents, { mergeId: first.mergeId });
    expect([(await see(a)).id, (await see(b)).id]).toEqual([a, c]);
    await coordinator.call(registry.unmergeResidents, { mergeId: second.mergeId });
    expect([(await see(a)).id, (await see(b)).id, (await see(c)).id]).toEqual([a, b, c]);
  });

  it('gives back the middle record with all that was merged into it before', async () => {
    const [a, b, c] = [await register(clerk), await register(clerk), await register(clerk)];
    await merge(b, a);
    const { mergeId } = await merge(c, b);
    await coordinator.call(registry.unmergeResidents, { mergeId });
    expect([(await see(a)).id, (await see(b)).id, (await see(c)).id]).toEqual([b, b, c]);
  });

  it('is refused for one record, for a record merged already, and for two different PESELs', async () => {
    const [a, b] = [await register(clerk, { pesel: somePesel() }), await register(clerk)];
    for (const same of [a, a.toUpperCase()])
      await expect(merge(a, same)).rejects.toMatchObject(refused('registry.cannot-merge-with-itself'));
    await merge(a, b);
    await expect(merge(b, a)).rejects.toMatchObject(
      refused('registry.merged-into-another', { residentId: a }),
    );
    const third = await register(clerk, { pesel: somePesel() });
    await expect(merge(a, third)).rejects.toMatchObject(refused('registry.different-pesel'));
    await expect(merge(a, randomUUID())).rejects.toMatchObject(refused('registry.resident-not-found'));
  });

  it('never makes a circle when done both ways at once', async () => {
    const [a, b] = [await register(clerk), await register(clerk)];
    const outcomes = await Promise.allSettled([merge(a, b), merge(b, a)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await see(a)).id).toBe((await see(b)).id);
  });
});
