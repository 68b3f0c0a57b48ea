import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { Parser } = createRequire(import.meta.url)('@asyncapi/parser') as typeof import('@asyncapi/parser');

const file = resolve(import.meta.dirname, '../../../docs/reference/asyncapi.json');
const { diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'));
const errors = diagnostics.filter(({ severity }) => severity === 0);
for (const { message, path } of errors) process.stderr.write(`${path.join('.')}: ${message}\n`);
process.exit(errors.length > 0 ? 1 : 0);
