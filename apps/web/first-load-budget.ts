import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

function withImports(bundle: Bundle, fileName: string, found: Set<string>): Set<string> {
  const file = bundle[fileName];
  if (file?.type !== 'chunk' || found.has(fileName)) return found;
  found.add(fileName);
  for (const imported of file.imports) withImports(bundle, imported, found);
  return found;
}

/**
 * Fails the build when the first screen needs more than `kilobytes` of gzipped JavaScript: the entry, the chunk
 * named `shell` it always loads, and what both import. Screens and heavy pictures load later and do not count.
 */
export function firstLoadBudget(kilobytes: number, shell: string): Plugin {
  return {
    name: 'first-load-budget',
    generateBundle(_options, bundle) {
      const first = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && (file.isEntry || file.name === shell))
          withImports(bundle, file.fileName, first);
      }
      const bytes = [...first].reduce((sum, fileName) => {
        const file = bundle[fileName];
        return sum + (file?.type === 'chunk' ? gzipSync(file.code).length : 0);
      }, 0);
      const size = Math.round(bytes / 1000);
      if (size > kilobytes)
        this.error(`first load is ${size} kB of gzipped JavaScript; the budget is ${kilobytes} kB`);
      this.info(`first load: ${size} kB of gzipped JavaScript, budget ${kilobytes} kB`);
    },
  };
}
