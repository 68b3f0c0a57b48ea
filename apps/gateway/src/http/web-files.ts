import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The web application's page; `undefined` where none is served. */
export function pageOf(root: string | undefined): string | undefined {
  if (!root) return undefined;
  const index = join(root, 'index.html');
  if (!existsSync(index)) throw new Error(`No web application in ${root}: build it with "npm run build"`);
  return readFileSync(index, 'utf8');
}

/**
 * Files under `assets/` carry their digest in the name and never change. The others keep their name over versions, the
 * service worker of the phones above all: a stale one would hold a phone at an old version.
 */
export async function serveFiles(fastify: FastifyInstance, root: string): Promise<void> {
  const assets = join(root, 'assets') + sep;
  const setHeaders = (reply: FastifyReply, path: string) =>
    reply.header(
      'cache-control',
      path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  await fastify.register(
    staticFiles as never,
    { root, wildcard: false, index: false, cacheControl: false, setHeaders } as never,
  );
}
