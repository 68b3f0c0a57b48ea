import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceCopy } from './workspace-copy.ts';

const HOME = 'apps/assistance/circles-of-support';
const SCREEN = 'apps/web/src/areas/circles-of-support';
const CONTRACT = 'libs/contracts/src/circles-of-support';
const REGISTERED = [
  'libs/contracts/src/contracts.ts',
  'libs/contracts/src/index.ts',
  'apps/town/src/services.ts',
  'apps/town/package.json',
  'tools/start/src/processes.ts',
  'deploy/helm/okienko/values.yaml',
  'apps/web/src/router.tsx',
  'apps/web/src/shell/navigation.ts',
  'apps/web/src/shell/area-icons.tsx',
  'apps/web/src/shell/messages.pl.ts',
  'apps/web/src/shell/messages.en.ts',
  'apps/web/src/shell/messages.uk.ts',
  'apps/web/src/i18n/errors.pl.ts',
  'apps/web/src/i18n/errors.en.ts',
  'apps/web/src/i18n/errors.uk.ts',
];

describe('a generated service', () => {
  let copy: WorkspaceCopy;

  beforeAll(async () => {
    copy = WorkspaceCopy.create();
    await copy.run('nx/dist/bin/nx.js', [
      'g',
      '@cus/new-service:service',
      'circles-of-support',
      '--folder=assistance',
      '--noun=circle',
      '--polish=Kręgi wsparcia',
      '--no-interactive',
    ]);
  }, 120_000);

  afterAll(() => copy.remove());

  it('is registered where services are listed', () => {
    for (const file of REGISTERED)
      expect(readFileSync(join(copy.root, file), 'utf8')).toContain('circles-of-support');
    expect(readFileSync(join(copy.root, 'docker-compose.yml'), 'utf8')).toContain(
      'NATS_PASSWORD_CIRCLES_OF_SUPPORT',
    );
  });

  it('is formatted', () =>
    copy.run('prettier/bin/prettier.cjs', [
      '--check',
      HOME,
      CONTRACT,
      SCREEN,
      'docker-compose.yml',
      ...REGISTERED,
    ]));

  it('passes the type check', async () => {
    await copy.checkTypes('tsconfig.json', [`${HOME}/**/*.ts`, `${CONTRACT}/**/*.ts`]);
  }, 120_000);

  it('passes the type check of its screen', async () => {
    await copy.checkTypes('apps/web/tsconfig.json', [
      `${SCREEN}/*`,
      'apps/web/src/vite-env.d.ts',
      'apps/web/src/shell/area-icons.tsx',
    ]);
  }, 120_000);

  it(
    'keeps the layer borders and passes lint',
    () => copy.run('eslint/bin/eslint.js', [HOME, CONTRACT, SCREEN]),
    120_000,
  );

  it('passes its own suite on a real database and broker, and the browser has words for its refusals', async () => {
    writeFileSync(
      join(copy.root, 'jest.new-service.cjs'),
      // The servers of the run this test belongs to serve the inner one too.
      `module.exports = { ...require('./jest.config.cjs'), globalSetup: undefined, globalTeardown: undefined, reporters: ['default'] };`,
    );
    const suites = [HOME, 'apps/web/src/i18n', 'apps/web/test'];
    await copy.run('jest/bin/jest.js', [
      '--config',
      'jest.new-service.cjs',
      '--rootDir',
      copy.root,
      ...suites,
    ]);
  }, 120_000);
});
