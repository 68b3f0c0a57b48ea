// One Jest run for the whole workspace: one PostgreSQL and one NATS server serve every suite.
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironmentOptions: { customExportConditions: ['@cus/source', 'node', 'require', 'default'] },
  // NestJS 12 and a few of its dependencies ship ES modules only; Jest needs them as CommonJS.
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@nats-io|file-type|load-esm|uint8array-extras|strtok3|token-types|@tokenizer|@borewit|es-toolkit|jose|oidc-provider|content-disposition)/)',
  ],
  globalSetup: '<rootDir>/libs/embedded/src/jest/global-setup.ts',
  globalTeardown: '<rootDir>/libs/embedded/src/jest/global-teardown.ts',
  reporters: ['default', '<rootDir>/tools/test/src/summary-reporter.cjs'],
  maxWorkers: 2,
  testTimeout: 20_000,
  // A suite whose set-up failed may leave servers running; the run must end and say so.
  forceExit: true,
};
