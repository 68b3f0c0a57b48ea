// `npm start`: the whole product on this machine, from nothing. See `npm start -- --help`.
import { DEMO_USERS } from './demo-users.ts';
import { HELP, readOptions } from './options.ts';
import { fillWithSampleData } from './sample-data.ts';
import { startProduct } from './start-product.ts';
import { stopOnSignals } from './stop-on-signals.ts';

async function main(): Promise<void> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 22)
    throw new Error(
      `Node ${process.version} is too old: run "npm ci" first, it brings Node 24, then "npm start".`,
    );
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(`${HELP}\n`);
  const product = await startProduct(options, stopOnSignals);
  try {
    if (product.demoUsers) await fillWithSampleData(product, options.empty);
  } catch (error) {
    await product.stop();
    throw error;
  }
  if (product.demoUsers) printUsers();
  process.stdout.write(`ready: ${product.origin}\n`);
}

function printUsers(): void {
  process.stdout.write('\nDemo users (password of all: okienko)\n');
  for (const { username, name, roles, note } of DEMO_USERS)
    process.stdout.write(`  ${username.padEnd(24)} ${name.padEnd(20)} ${note ?? roles.join(', ')}\n`);
  process.stdout.write('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
