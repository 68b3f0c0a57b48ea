import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { Actor } from '@cus/kernel';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  readonly publicJwk: JWK;
}

/** A small identity provider for tests: real keys over real HTTP, tokens on demand, right and wrong ones. */
export class TestIssuer {
  private constructor(
    private readonly server: Server,
    private signing: SigningKey,
  ) {}

  static async start(): Promise<TestIssuer> {
    const key = await createKey('key-1');
    const holder: { issuer?: TestIssuer } = {};
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      void holder.issuer?.answer(request).then((answer) => response.end(JSON.stringify(answer)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    holder.issuer = new TestIssuer(server, key);
    return holder.issuer;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/realms/cus`;
  }

  readonly audience = 'okienko-api';

  /** Who may sign in with a username, as at the demo's provider; any password will do. */
  readonly people = new Map<string, Actor>();

  /** A valid token of this person; `change` may bend claims, `key` may sign with another key. */
  async tokenFor(
    actor: Actor,
    change: Record<string, unknown> = {},
    key: SigningKey = this.signing,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims: Record<string, unknown> = {
      iss: this.issuer,
      aud: this.audience,
      sub: actor.userId,
      typ: 'Bearer',
      iat: now,
      exp: now + 600,
      centre: actor.centreId,
      ...(actor.providerId ? { provider: actor.providerId } : {}),
      realm_access: { roles: actor.roles },
      name: actor.account?.name,
      preferred_username: actor.account?.login,
      site: actor.account?.site,
      ...change,
    };
    const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    return new SignJWT(present)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .sign(key.privateKey);
  }

  /** Replaces the signing key: tokens of the old one are signed by a withdrawn key from now on. */
  async rotate(): Promise<SigningKey> {
    const old = this.signing;
    this.signing = await createKey(`key-${Date.now()}`);
    return old;
  }

  private async answer(request: IncomingMessage): Promise<unknown> {
    if (request.url?.endsWith('/openid-configuration')) return { token_endpoint: `${this.issuer}/token` };
    if (!request.url?.endsWith('/token')) return { keys: [this.signing.publicJwk] };
    const person = this.people.get(new URLSearchParams(await text(request)).get('username') ?? '');
    return person ? { access_token: await this.tokenFor(person), expires_in: 600 } : {};
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function createKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
