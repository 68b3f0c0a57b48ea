// Process of prepare-town.ts: tells the broker's users, then brings the database up to date when it is given the settings.
import { loadTown } from './built.ts';
import { natsAccess } from './nats-access.ts';

const town = loadTown();

process.once('message', (env: NodeJS.ProcessEnv) => {
  const tell = (problem?: string) =>
    process.send?.({ ...(problem === undefined ? {} : { problem }) }, () => process.exit());
  town.migrateTown(env).then(
    () => tell(),
    (error: unknown) => tell(error instanceof Error ? error.message : String(error)),
  );
});
// Ctrl-C reaches this process too; its parent ends it in order.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit());
process.send?.(natsAccess(town, process.argv.includes('--split')));
