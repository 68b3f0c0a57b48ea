// Compiles one project's TypeScript (src/**) to CommonJS in dist/ with swc. Usage: node tools/build/src/main.ts <project folder>
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync, type Options } from '@swc/core';

const project = process.argv[2];
if (!project) throw new Error('usage: node tools/build/src/main.ts <project folder>');

const options: Options = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

const src = join(project, 'src');
// Built aside and swapped in, so that a program starting meanwhile never loads half a build.
const dist = join(project, `.dist-${process.pid}`);

for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const target = join(dist, relative(src, file));
  if (/\.(ts)$/.test(entry.name) && !/(\.d|spec)\.ts$/.test(entry.name)) {
    const out = target.replace(/\.ts$/, '.js');
    const { code, map } = transformSync(readFileSync(file, 'utf8'), {
      ...options,
      filename: file,
      sourceFileName: file,
    });
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${code}\n//# sourceMappingURL=${entry.name.replace(/\.ts$/, '.js.map')}\n`);
    if (map) writeFileSync(`${out}.map`, map);
  } else if (entry.name.endsWith('.json')) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(file));
  }
}

const final = join(project, 'dist');
const old = join(project, `.dist-old-${process.pid}`);
if (existsSync(final)) renameSync(final, old);
renameSync(dist, final);
rmSync(old, { recursive: true, force: true });
