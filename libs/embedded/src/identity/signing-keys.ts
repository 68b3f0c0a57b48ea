import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { JWK } from 'jose';

export interface SigningKeys {
  /** Private keys; the first one signs, all are published. */
  readonly keys: readonly JWK[];
  /** Sign the cookies of the login session. */
  readonly cookieKeys: readonly string[];
}

const generate = promisify(generateKeyPair);

/** A new RS256 key, the algorithm Keycloak signs with. */
export async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' }) as JWK;
  return { ...jwk, kid: randomBytes(12).toString('base64url'), alg: 'RS256', use: 'sig' };
}

/** The keys kept in the file, or new ones written there; without a file they last as long as the process. */
export async function loadSigningKeys(file: string | undefined): Promise<SigningKeys> {
  if (file) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as SigningKeys;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  const fresh = { keys: [await newSigningKey()], cookieKeys: [randomBytes(32).toString('base64url')] };
  await saveSigningKeys(file, fresh);
  return fresh;
}

export async function saveSigningKeys(file: string | undefined, keys: SigningKeys): Promise<void> {
  if (!file) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
