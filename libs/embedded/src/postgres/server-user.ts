import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import type { ServerCommand } from '../server-process';

/**
 * PostgreSQL refuses to run as root. Who runs it instead:
 * - `self`: this user, who is not root;
 * - `mapped`: root, shown to PostgreSQL as an ordinary user inside a user namespace; files stay root's;
 * - `user`: root steps down to that user, where namespaces are forbidden (most containers).
 */
export type ServerUser =
  | { readonly kind: 'self' }
  | { readonly kind: 'mapped' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

/** The kernel's overflow user ("nobody"); needs no entry in /etc/passwd. */
export const NOBODY: ServerUser = { kind: 'user', uid: 65534, gid: 65534 };

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534'];

/** Chooses who runs the server; an existing data folder decides by its owner. */
export function chooseServerUser(dataDir: string): ServerUser {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { kind: 'user', uid: owner.uid, gid: owner.gid };
  return spawnSync('unshare', [...NAMESPACE, 'true']).status === 0 ? { kind: 'mapped' } : NOBODY;
}

/** The same command, run by that user. */
export function runBy(user: ServerUser, server: ServerCommand): ServerCommand {
  if (user.kind === 'self') return server;
  if (user.kind === 'user') return { ...server, uid: user.uid, gid: user.gid };
  return { ...server, command: 'unshare', args: [...NAMESPACE, server.command, ...server.args] };
}

/** Whether that user can enter the folder, through every folder above it. */
export function canEnter(user: ServerUser, folder: string): boolean {
  const { command, args, uid, gid } = runBy(user, { command: 'test', args: ['-x', folder] });
  return spawnSync(command, [...args], { uid, gid, cwd: '/' }).status === 0;
}
