// `npm run demo:year`: plays a town through the product's public API. See `npm run demo:year -- --help`.
import { say } from '@cus/start/progress';
import { markFilled } from '@cus/start/sample-data';
import { startProduct } from '@cus/start/start-product';
import { stopOnSignals } from '@cus/start/stop-on-signals';
import { HELP, readOptions, type TownOptions } from './options.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), new Date());
  if (options.help) return void process.stdout.write(`${HELP}\n`);
  if (options.url) return play(options.url, options);
  const product = await startProduct({ dataDir: options.dataDir, fresh: true, split: false }, stopOnSignals);
  try {
    await play(product.origin, options);
    markFilled(product.dataDir);
  } finally {
    await product.stop();
  }
  process.stdout.write(`Kept in ${options.dataDir}: npm start -- --data ${options.dataDir}\n`);
}

async function play(url: string, options: TownOptions): Promise<void> {
  // The libraries exist only once they are built.
  const { playTown, prepareTowns } = await import('./play-town.ts');
  const { size, seed, today } = options;
  if (size === 'none') return prepareTowns(url, seed);
  const { calls, figures } = await playTown(url, { size, seed, today }, say);
  say(`${calls} calls of the API`);
  if (!options.brief) process.stdout.write(`\n${figures}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
