// `npx nx g @cus/new-service:service <name> --folder services|assistance [--noun circle] [--polish "Kręgi wsparcia"]`
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { filled, type Names, namesOf, type Options } from './names.ts';
import { registerScreen } from './register-screen.ts';
import { registerService } from './register-service.ts';
import type { Tree } from './tree.ts';

const TEMPLATES = resolve(import.meta.dirname, '../templates');

/**
 * Writes a service that works: contract, one command, one query, one event, a table closed by row security, its
 * migration, its tests and a screen with the list, and registers it wherever services are listed.
 * @returns what is left to do after Nx has written the files
 * @throws Error when the name is taken or cannot be used
 */
export default async function serviceGenerator(
  tree: Tree,
  { noun = 'entry', ...options }: Omit<Options, 'noun'> & Partial<Options>,
): Promise<() => void> {
  const names = namesOf({ noun, ...options }, Date.now());
  const { name, folder } = options;
  const home = `apps/${folder}/${name}`;
  const contract = `libs/contracts/src/${name}`;
  const screen = `apps/web/src/areas/${name}`;
  for (const taken of [home, contract, screen])
    if (tree.exists(taken)) throw new Error(`${taken} is already there.`);

  await writeTemplates(tree, 'service', home, names);
  await writeTemplates(tree, 'contract', contract, names);
  await writeTemplates(tree, 'web', screen, names);
  registerService(tree, names, home);
  registerScreen(tree, names);
  for (const { path, type, content } of tree.listChanges())
    if (type === 'UPDATE' && path !== 'package-lock.json')
      tree.write(path, await formatted(tree, path, String(content)));
  return () => {
    link(tree.root, name, home);
    process.stdout.write(
      `\nThe service is in ${home}, its contract in ${contract}, its screen in ${screen}.\n` +
        `Run its tests:    npx jest ${home}\n` +
        `Write documents:  npm run generate\n`,
    );
  };
}

async function writeTemplates(tree: Tree, kind: string, target: string, names: Names): Promise<void> {
  const source = join(TEMPLATES, kind);
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = join(target, filled(relative(source, file), names)).replace(/\.template$/, '');
    tree.write(path, await formatted(tree, path, filled(readFileSync(file, 'utf8'), names)));
  }
}

/** Longer names break lines elsewhere; the workspace's own Prettier decides. */
async function formatted(tree: Tree, path: string, text: string): Promise<string> {
  const prettier = await import('prettier');
  const file = join(tree.root, path);
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

/** The link `npm install` would make. */
function link(root: string, name: string, home: string): void {
  const path = join(root, 'node_modules', '@cus', name);
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(relative(dirname(path), join(root, home)), path);
}
