// `npm run verify:share`: computes the share anew in SQL and compares it to the grosz. See `npm run verify:share -- --help`.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { OSTROWIEC, STARACHOWICE } from '@cus/start/demo-users';
import { startProduct } from '@cus/start/start-product';
import { stopOnSignals } from '@cus/start/stop-on-signals';
import { HELP, readOptions } from './options.ts';
import type { ProductToVerify } from './verify-all.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The centres and who may see everything of each. */
const CENTRES = [
  { name: 'Starachowice', centreId: STARACHOWICE, manager: 'dyrektor' },
  { name: 'Ostrowiec Świętokrzyski', centreId: OSTROWIEC, manager: 'dyrektor-ostrowiec' },
];

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { digest } = options;
  if (options.running) return verify({ ...options.running, digest });
  if (!existsSync(resolve(root, options.dataDir)))
    throw new Error(`There is no data in ${options.dataDir}: play a town first, with "npm run demo:year".`);
  const product = await startProduct({ dataDir: options.dataDir, fresh: false, split: false }, stopOnSignals);
  try {
    return await verify({ url: product.origin, databaseUrl: product.databaseUrl, digest });
  } finally {
    await product.stop();
  }
}

async function verify(product: ProductToVerify): Promise<number> {
  // The libraries exist only once they are built.
  const { verifyAll } = await import('./verify-all.ts');
  const { text, agree } = await verifyAll(product, CENTRES);
  process.stdout.write(`\n${text}\n${agree ? 'All agree to the grosz.' : 'Not all agree.'}\n`);
  return agree ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
