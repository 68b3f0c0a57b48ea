import { randomUUID } from 'node:crypto';
import { CENTRE, OTHER_CENTRE, type TestTown } from '@cus/platform/testing';
import { Client } from 'pg';
import { services } from '../src/services';
import { peopleOf, walkMainJob, type MainJob } from './support/main-job';
import { photograph } from './support/photographed';
import { startWholeTown } from './support/whole-town';

jest.setTimeout(60_000);

/** Tables without a person's data that a service must read before it knows for which centre it acts. */
const OPEN = new Set(['outbox', 'inbox', 'migration', 'replay_request']);

/** What a centre shows to everybody who works with it: whoever repairs must count all repairs of a person, by amounts and ids. */
const PUBLIC_IN_CENTRE = new Set(['site', 'catalogue_entry', 'allowance_entry']);

interface Context {
  readonly centre?: string;
  readonly provider?: string;
}

describe('the database itself refuses, with no check in code before it:', () => {
  let town: TestTown;
  let own: MainJob;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    town = await startWholeTown();
    const people = await peopleOf(town);
    own = await walkMainJob(people);
    await photograph(people, await town.staff('field-worker'), own);
    for (const { store } of services) {
      const url = new URL(town.config.OKIENKO_DATABASE_URL);
      url.username = `${store.schema}_app`;
      const client = new Client({ connectionString: url.href });
      await client.connect();
      clients.set(store.schema, client);
    }
  });

  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.end()));
    await town.stop();
  });

  const tablesOf = async (schema: string) =>
    (
      await town.sql<{ name: string; forced: boolean }>(
        `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
         from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'p') order by 1`,
        [schema],
      )
    ).filter(({ name }) => !OPEN.has(name));

  /** Rows each table shows to the service's own role in a context; `select *` as if no handler stood before it. */
  const rowsSeen = async (schema: string, { centre = '', provider = '' }: Context) => {
    const client = clients.get(schema) as Client;
    const seen: Record<string, number> = {};
    await client.query('begin');
    await client.query(
      `select set_config('cus.centre', $1, true), set_config('cus.provider', $2, true), set_config('cus.actor', $3, true), set_config('cus.roles', 'provider', true)`,
      [centre, provider, randomUUID()],
    );
    for (const { name } of await tablesOf(schema)) {
      const { rows } = await client.query(`select count(*)::int as n from ${schema}.${name}`);
      if (rows[0].n > 0) seen[name] = rows[0].n as number;
    }
    await client.query('rollback');
    return seen;
  };

  it.each(services.map(({ store }) => store.schema))(
    '%s: every table has forced row security, and its role can neither bypass nor switch it off',
    async (schema) => {
      expect((await tablesOf(schema)).filter(({ forced }) => !forced)).toEqual([]);
      const [role] = await town.sql(
        `select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = $1`,
        [`${schema}_app`],
      );
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
      const [table] = await tablesOf(schema);
      await expect(
        clients.get(schema)?.query(`alter table ${schema}.${table?.name} disable row level security`),
      ).rejects.toMatchObject({ code: '42501' });
    },
  );

  it.each(services.map(({ store }) => store.schema))(
    '%s: without a context, in another centre, and for a strange provider there are no rows',
    async (schema) => {
      expect(await rowsSeen(schema, {})).toEqual({});
      expect(await rowsSeen(schema, { centre: OTHER_CENTRE })).toEqual({});
      const stranger = await rowsSeen(schema, { centre: CENTRE, provider: randomUUID() });
      expect(Object.keys(stranger).filter((table) => !PUBLIC_IN_CENTRE.has(table))).toEqual([]);
    },
  );

  it('shows a provider its own order and the resident behind it, so the test can fail', async () => {
    const mine = { centre: CENTRE, provider: own.providerId };
    expect(await rowsSeen('commissioning', mine)).toMatchObject({ contract: 1, delivery: 1, photo: 1 });
    expect(await rowsSeen('registry', mine)).toMatchObject({ resident: 1 });
  });

  it.each(services.map(({ store }) => store.schema))(
    '%s: its role reads no other service’s schema',
    async (schema) => {
      const other = services.find(({ store }) => store.schema !== schema)?.store.schema as string;
      const [table] = await tablesOf(other);
      await expect(clients.get(schema)?.query(`select 1 from ${other}.${table?.name}`)).rejects.toMatchObject(
        { code: '42501' },
      );
    },
  );

  it('keeps the audit from being changed or deleted by the services', async () => {
    for (const [schema, client] of clients) {
      await expect(client.query(`delete from ${schema}.audit`)).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`update ${schema}.audit set operation = 'x'`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});
