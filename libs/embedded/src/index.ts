export { StartError, type StartProblem } from './start-error';
export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres/start-postgres';
export { databaseRuns } from './postgres/lock-file';
export { startNats, type NatsOptions, type RunningNats } from './nats/start-nats';
export { ensureNatsServer, type NatsServer } from './nats/ensure-nats-server';
export { portFor } from './free-port';
export { startIdentity, type IdentityOptions, type RunningIdentity } from './identity/start-identity';
export type { IdentityUser } from './identity/identity-user';
export { findChromium } from './chromium/find-chromium';
