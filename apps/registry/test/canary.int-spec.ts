import { randomUUID } from 'node:crypto';
import { registry } from '@cus/contracts';
import { type Caller, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { person, somePesel } from './people';

/** Words that stand nowhere but in one person's record: where they turn up, a person's data turned up. */
const pesel = somePesel('1937-07-07');
const canary = {
  firstName: 'Kanarsława',
  lastName: 'Ptaszyńska-Wzorcowa',
  phone: '699123987',
  email: 'kanarek@example.org',
  street: 'Kanarkowych Skrzydeł',
  secretStreet: 'Ukrytych Gniazd',
  representative: 'Przedstawisława',
  newName: 'Przemianowska',
};
const WORDS = [
  pesel,
  canary.firstName,
  'Ptaszyńska',
  'ptaszynska',
  canary.phone,
  canary.email,
  'Kanarkowych',
  'kanarkowych',
  'Ukrytych',
  'ukrytych',
  canary.representative,
  canary.newName,
  'przemianowska',
];

/** Where each word may stand; a PESEL and a concealed address nowhere at all. */
const HOMES: Record<string, readonly string[]> = {
  resident: [canary.firstName, 'Ptaszyńska', 'ptaszynska', canary.phone, canary.newName, 'przemianowska'],
  resident_private: [canary.email],
  representative: [canary.representative, 'Ptaszyńska'],
};

describe('a person’s data', () => {
  let town: TestTown;
  let clerk: Caller;
  let logged = '';

  beforeAll(async () => {
    // The log writes through process.stdout only where its write is replaced before the service starts.
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      logged += String(text);
      return true;
    });
    town = await TestTown.start([service]);
    clerk = await town.staff('intake');
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await town.stop();
  });

  it('stands in the record’s own tables and nowhere else, after every operation that handles it', async () => {
    await liveThroughEverything();
    const tables = await town.sql<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const [found, atHome]: [string[], string[]] = [[], []];
    for (const { schema, name } of tables) {
      const rows = await town.sql<{ text: string }>(`select t::text as text from "${schema}"."${name}" t`);
      const text = rows.map((row) => row.text).join('\n');
      for (const word of WORDS)
        if (text.includes(word))
          (HOMES[name]?.includes(word) ? atHome : found).push(`${word} in ${schema}.${name}`);
    }
    expect(found).toEqual([]);
    expect(atHome).toHaveLength(Object.values(HOMES).flat().length);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['outbox', 'audit', 'command_answer', 'dead_letter', 'inbox']),
    );
  });

  it('stands in no log line, even of a fault the database words with the whole row', async () => {
    await town.sql(
      `alter table registry.resident add constraint test_fault check (first_name <> 'Kanarsława') not valid`,
    );
    await expect(
      clerk.call(registry.registerResident, person({ ...named(), pesel: somePesel('1937-07-07') })),
    ).rejects.toMatchObject({ failure: { category: 'fault', params: {} } });
    expect(logged).toContain('registry.register-resident');
    expect(WORDS.filter((word) => logged.includes(word))).toEqual([]);
  });

  function named() {
    const { firstName, lastName, phone, email, street } = canary;
    return { firstName, lastName, phone, email, address: { street, house: '1', city: 'Kanarkowo' } };
  }

  async function liveThroughEverything(): Promise<void> {
    const [social, keeper, manager] = await Promise.all([
      town.staff('social-worker'),
      town.staff('concealed-access'),
      town.staff('manager'),
    ]);
    const { id } = await clerk.call(registry.registerResident, { ...named(), pesel });
    await clerk.call(registry.registerResident, { ...named(), pesel }).catch(() => undefined);
    await clerk.call(registry.registerResident, named()).catch(() => undefined);
    await clerk.call(registry.searchResidents, {
      firstName: canary.firstName,
      lastName: canary.lastName,
      phone: canary.phone,
      address: canary.street,
      pesel,
    });
    await clerk.call(registry.revealPesel, { residentId: id, reason: 'decision' });
    await clerk.call(registry.addRepresentative, {
      residentId: id,
      kind: 'attorney',
      firstName: canary.representative,
      lastName: canary.lastName,
      from: '2026-01-01',
    });
    const second = await clerk.call(registry.registerResident, person({ lastName: canary.newName }));
    const { mergeId } = await manager.call(registry.mergeResidents, { residentId: id, mergedId: second.id });
    await manager.call(registry.unmergeResidents, { mergeId });
    await social.call(registry.concealResident, {
      residentId: id,
      address: { street: canary.secretStreet, house: '9', city: 'Kanarkowo' },
    });
    await keeper.call(registry.revealAddress, { residentId: id, reason: 'visit' });
    await clerk.call(registry.getResident, { residentId: id });
    await clerk.call(registry.getResident, { residentId: randomUUID() }).catch(() => undefined);
    await clerk.call(registry.updateResident, { residentId: id, version: 2, phone: canary.phone });
  }
});

describe('every table of the registry', () => {
  it('belongs to a centre by the first column of its keys', async () => {
    const town = await TestTown.start([service]);
    const keys = await town.sql<{ name: string }>(
      `select c.conrelid::regclass::text as name from pg_constraint c
       join pg_class t on t.oid = c.conrelid and t.relnamespace = 'registry'::regnamespace
       join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
       where c.contype in ('p', 'u', 'x') and a.attname <> 'centre_id' and t.relname not in
         ('outbox', 'inbox', 'audit', 'dead_letter', 'replay_request', 'migration')`,
    );
    expect(keys).toEqual([]);
    await town.stop();
  });
});
