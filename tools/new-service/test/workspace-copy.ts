import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../../..');
const COPIED = [
  'apps',
  'libs',
  'tools',
  'deploy/helm',
  'docker-compose.yml',
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'jest.config.cjs',
  'eslint.config.mjs',
  '.prettierrc.json',
  '.prettierignore',
];
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', '.nx']);

/** The workspace's sources in a folder of the test's own; installed packages are linked, ours point into the copy. */
export class WorkspaceCopy {
  private constructor(readonly root: string) {}

  static create(): WorkspaceCopy {
    const root = mkdtempSync(join(tmpdir(), 'okienko-new-service-'));
    for (const part of COPIED)
      cpSync(join(ROOT, part), join(root, part), {
        recursive: true,
        filter: (source) => !LEFT_OUT.has(basename(source)),
      });
    linkPackages(root);
    return new WorkspaceCopy(root);
  }

  /** Runs a script of an installed package. @throws Error with its whole output when it fails. */
  async run(script: string, args: readonly string[]): Promise<void> {
    const file = join(this.root, 'node_modules', script);
    const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', JEST_WORKER_ID: undefined };
    await promisify(execFile)(process.execPath, [file, ...args], { cwd: this.root, env }).catch(
      (error: { stdout?: string; stderr?: string }) => {
        throw new Error(`${script} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
      },
    );
  }

  /** Checks these files, and what they import, with the settings of a tsconfig of the workspace. */
  async checkTypes(settings: string, include: readonly string[]): Promise<void> {
    const name = `tsconfig.${settings.replace(/\W/g, '-')}.json`;
    writeFileSync(join(this.root, name), JSON.stringify({ extends: `./${settings}`, include }));
    await this.run('typescript/bin/tsc', ['-p', name]);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function linkPackages(root: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(root, 'node_modules')];
  mkdirSync(join(to, '@cus'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@cus') symlinkSync(join(from, name), join(to, name));
  // Relative links, as npm makes them: the same text leads into the copy.
  for (const name of readdirSync(join(from, '@cus')))
    symlinkSync(readlinkSync(join(from, '@cus', name)), join(to, '@cus', name));
}
