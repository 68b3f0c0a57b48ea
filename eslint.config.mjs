import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const onlySql = 'Dynamic strings here are run as SQL by TypeORM: use an enum of known keys or a parameter.';

export default [
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.tools/**', '.okienko/**', 'docs/reference/**'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: [
            { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'type:planning', onlyDependOnLibsWithTags: ['type:kernel'] },
            {
              sourceTag: 'type:lib',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:lib'],
            },
            {
              sourceTag: 'type:service',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:lib', 'type:planning'],
            },
            {
              sourceTag: 'type:gateway',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:lib'],
            },
            {
              sourceTag: 'type:web',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:ui', 'type:lib'],
            },
            { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'type:composition', onlyDependOnLibsWithTags: ['*'] },
            { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
          ],
        },
      ],
    },
  },
  {
    // Commands speak to the person who started them; tests may say what they could not check.
    files: ['tools/**/*.ts', '**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/**/src/**/*.ts', 'libs/platform/src/**/*.ts'],
    ignores: ['apps/web/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in platform/config only.' },
        {
          property: 'save',
          object: 'db',
          message: 'save() costs three round trips and its own transaction: insert() or update().',
        },
        { property: 'transaction', object: 'db', message: 'The transaction is already open.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(orderBy|addOrderBy|groupBy|addGroupBy)$/] > TemplateLiteral[expressions.length>0]:first-child',
          message: onlySql,
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(orderBy|addOrderBy|groupBy|addGroupBy)$/] > Identifier:first-child',
          message: onlySql,
        },
      ],
    },
  },
];
