export interface BaselineSettings {
  readonly port: number;
  readonly databaseUrl: string;
  readonly issuer: string;
}

/** What the bench passes to a baseline's process. */
export function baselineSettings(env: NodeJS.ProcessEnv = process.env): BaselineSettings {
  return {
    port: Number(env['BENCH_PORT']),
    databaseUrl: String(env['BENCH_DATABASE_URL']),
    issuer: String(env['BENCH_ISSUER']),
  };
}

/** Orders are placed on as many contracts as a town's programme has, in turn: one alone would measure waiting for its row. */
export const CONTRACTS = 12;

export const CREATE_BARE = `
create schema if not exists bare;
create table if not exists bare.orders (
  id uuid primary key default gen_random_uuid(),
  resident_id uuid not null, quantity_milli int not null, from_date date not null, to_date date not null
)`;
