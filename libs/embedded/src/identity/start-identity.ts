import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { JWTPayload } from 'jose';
import type { Provider } from 'oidc-provider';
import { portFor } from '../free-port';
import { defaultClients } from './clients';
import type { IdentityUser } from './identity-user';
import { serveLogin } from './login-endpoint';
import { MemoryStore } from './memory-store';
import { allowPasswordGrant } from './password-grant';
import { AUDIENCE, providerConfiguration } from './provider-configuration';
import { loadSigningKeys, newSigningKey, saveSigningKeys, type SigningKeys } from './signing-keys';

export interface IdentityOptions {
  /** Of 127.0.0.1; 0 or left out: any free one. */
  readonly port?: number;
  /** Keeps the signing keys, so tokens stay valid over a restart; left out: new keys each time. */
  readonly dataDir?: string;
  /** Default `cus`. */
  readonly realm?: string;
  readonly users: readonly IdentityUser[];
  /** Instead of `okienko-web` and `okienko-cli`; metadata as in OpenID Connect Dynamic Client Registration. */
  readonly clients?: readonly Record<string, unknown>[];
  /** Where the web application is served, such as `http://127.0.0.1:8080`. */
  readonly allowedOrigins: readonly string[];
  /** Address browsers use when a reverse proxy stands in front, such as `https://demo.example`. */
  readonly publicUrl?: string;
  /** Default 300. */
  readonly accessTokenSeconds?: number;
  /** Offer every account with one click on the login page; default true. */
  readonly demo?: boolean;
  readonly log?: (line: string) => void;
}

export interface RunningIdentity {
  /** `http://127.0.0.1:PORT/realms/cus` */
  readonly issuer: string;
  readonly port: number;
  readonly audience: string;
  /** Signs with a new key from now on. The old ones stay published unless `withdraw` is set. */
  rotateKeys(options?: { withdraw?: boolean }): Promise<void>;
  /** Signs any claims with the current key: for tests of tokens a sound provider never issues. */
  sign(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

const FIVE_MINUTES = 300;

/**
 * Starts an OpenID provider shaped like a Keycloak realm, in this process. For development, demonstrations and tests:
 * accounts come from the caller and sessions are kept in memory. Throws StartError `port-taken`.
 */
export async function startIdentity(options: IdentityOptions): Promise<RunningIdentity> {
  const { realm = 'cus', dataDir, log = () => undefined } = options;
  const keysFile = dataDir && join(dataDir, 'identity-keys.json');
  const [port, keys] = await Promise.all([
    portFor('The identity provider', options.port),
    loadSigningKeys(keysFile),
  ]);
  log(`Starting the identity provider on port ${port}`);
  const issuer = `${options.publicUrl ?? `http://127.0.0.1:${port}`}/realms/${realm}`;
  const store = new MemoryStore();
  let current = keys;
  let provider = await createProvider(issuer, options, current, store);
  const server = createServer((req, res) => {
    serve(provider, issuer, req, res, options).catch((error: unknown) => {
      log(`The identity provider failed at ${req.method} ${req.url?.split('?')[0]}: ${String(error)}`);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  server.unref();
  return {
    issuer,
    port,
    audience: AUDIENCE,
    rotateKeys: async ({ withdraw = false } = {}) => {
      const key = await newSigningKey();
      current = { ...current, keys: withdraw ? [key] : [key, ...current.keys] };
      await saveSigningKeys(keysFile, current);
      provider = await createProvider(issuer, options, current, store);
    },
    sign: (claims) => sign(current, claims),
    stop: () => stop(server, store),
  };
}

/** Keys are fixed when a provider is made, so each rotation makes a new one on the same store. */
async function createProvider(
  issuer: string,
  options: IdentityOptions,
  keys: SigningKeys,
  store: MemoryStore,
): Promise<Provider> {
  // Loaded only here: programs that want just a database do not pay for it.
  const { Provider, errors } = await import('oidc-provider');
  const { users, allowedOrigins, accessTokenSeconds = FIVE_MINUTES } = options;
  const clients = options.clients ?? defaultClients(allowedOrigins);
  const mountPath = new URL(issuer).pathname;
  const provider = new Provider(
    issuer,
    providerConfiguration({ users, clients, allowedOrigins, accessTokenSeconds, keys, store, mountPath }),
  );
  provider.proxy = true;
  allowPasswordGrant(provider, (description) => new errors.InvalidGrant(description), {
    users,
    accessTokenSeconds,
  });
  provider.on('server_error', (_ctx, error) => options.log?.(`The identity provider failed: ${error.stack}`));
  return provider;
}

async function serve(
  provider: Provider,
  issuer: string,
  req: IncomingMessage,
  res: ServerResponse,
  options: IdentityOptions,
): Promise<void> {
  const { protocol, host, pathname: mountPath } = new URL(issuer);
  const path = req.url ?? '/';
  if (!path.startsWith(`${mountPath}/`)) {
    res.writeHead(404).end();
    return;
  }
  // The issuer alone says under which address the provider speaks, never the caller.
  req.headers.host = host;
  req.headers['x-forwarded-host'] = host;
  req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  const { users, demo = true, allowedOrigins } = options;
  if (path.startsWith(`${mountPath}/interaction/`)) {
    return serveLogin(provider, req, res, { users, demo, allowedOrigins });
  }
  Object.assign(req, { originalUrl: path });
  req.url = path.slice(mountPath.length);
  provider.callback()(req, res);
}

async function sign({ keys: [key] }: SigningKeys, claims: JWTPayload): Promise<string> {
  const { importJWK, SignJWT } = await import('jose');
  if (!key) throw new Error('the provider has no signing key');
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign(await importJWK(key));
}

function stop(server: Server, store: MemoryStore): Promise<void> {
  store.stop();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
