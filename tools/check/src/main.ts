// `npm run check`: everything a machine can judge without running the product. Each step prints its name and fails by itself.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const bin = (name: string): string => `node_modules/.bin/${name}`;
const tsc = 'node_modules/typescript/bin/tsc';

const STEPS: readonly { name: string; run: readonly string[] }[] = [
  { name: 'types of services, libraries and tools', run: ['node', tsc, '-p', 'tsconfig.json'] },
  { name: 'types of the web application', run: ['node', tsc, '-p', 'apps/web/tsconfig.json'] },
  { name: 'format', run: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'project graph', run: [bin('nx'), 'graph', '--file=.nx/graph.json'] },
  { name: 'lint and layer borders', run: [bin('eslint'), '.'] },
  { name: 'unused code', run: [bin('knip'), '--no-progress'] },
  { name: 'build', run: [bin('nx'), 'run-many', '-t', 'build'] },
  { name: 'generated files are fresh', run: ['node', 'tools/generate/src/main.ts', '--check'] },
  {
    name: 'OpenAPI by Spectral',
    run: [
      bin('spectral'),
      'lint',
      'docs/reference/openapi.json',
      '--ruleset',
      '.spectral.yaml',
      '--fail-severity',
      'error',
    ],
  },
  {
    name: 'OpenAPI by Redocly',
    run: [bin('redocly'), 'lint', 'docs/reference/openapi.json', '--config', 'redocly.yaml'],
  },
  { name: 'AsyncAPI', run: ['node', 'tools/check/src/asyncapi.ts'] },
  { name: 'compose file', run: [bin('dclint'), 'docker-compose.yml', '-c', '.dclintrc.json'] },
];

const only = process.argv[2];
const chosen = STEPS.filter(({ name }) => only === undefined || name.includes(only));
if (chosen.length === 0) {
  process.stderr.write(
    `No check is called "${only}". There are: ${STEPS.map(({ name }) => name).join('; ')}\n`,
  );
  process.exit(1);
}
const failed: string[] = [];
for (const { name, run } of chosen) {
  const began = performance.now();
  const [command, ...args] = run as [string, ...string[]];
  const { status, stdout, stderr } = spawnSync(command === 'node' ? process.execPath : command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`);
  if (status !== 0) {
    failed.push(name);
    process.stdout.write(`${stdout}${stderr}\n`);
  }
}
if (failed.length > 0) {
  process.stdout.write(`\n${failed.length} of ${chosen.length} checks failed: ${failed.join('; ')}\n`);
  process.exit(1);
}
