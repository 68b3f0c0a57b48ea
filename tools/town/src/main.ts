// `npm run demo:year`: plays a town through the product's public API. See `npm run demo:year -- --help`.
import { say } from '../../start/src/progress.ts';
import { startProduct } from '../../start/src/start-product.ts';
import { stopOnSignals } from '../../start/src/stop-on-signals.ts';
import { markFilled } from './fill-with-sample-data.ts';
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
  const { playTown } = await import('./play-town.ts');
  const { calls, figures } = await playTown(url, options, say);
  say(`${calls} calls of the API`);
  process.stdout.write(`\n${figures}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
