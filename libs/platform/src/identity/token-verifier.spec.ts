import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { TokenVerifier, Unauthenticated } from './token-verifier';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const ISSUER = 'https://login.example/realms/cus';
const SUBJECT = '0192f000-0000-7000-8000-00000000000a';
const CENTRE = '0192f000-0000-7000-8000-000000000001';

/** A key endpoint that counts how often it is asked. */
class Keys {
  asked = 0;

  private constructor(
    private readonly server: Server,
    private readonly privateKey: PrivateKey,
    public published: JWK[],
  ) {}

  static async start(): Promise<Keys> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const good = { ...(await exportJWK(publicKey)), kid: 'good', alg: 'RS256', use: 'sig' };
    const server = createServer();
    const keys = new Keys(server, privateKey, [good]);
    server.on('request', (_request, response) => {
      keys.asked += 1;
      response.end(JSON.stringify({ keys: keys.published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return keys;
  }

  verifier(times: { maxAgeMs?: number; staleForMs?: number } = {}): TokenVerifier {
    const { port } = this.server.address() as AddressInfo;
    return new TokenVerifier({
      issuer: ISSUER,
      audience: 'okienko-api',
      jwksUrl: `http://127.0.0.1:${port}/certs`,
      jwks: { cooldownMs: 0, ...times },
    });
  }

  token(kid = 'good'): Promise<string> {
    return new SignJWT({ typ: 'Bearer', centre: CENTRE, realm_access: { roles: ['intake'] } })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(ISSUER)
      .setAudience('okienko-api')
      .setSubject(SUBJECT)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('verifying tokens', () => {
  let keys: Keys;

  beforeEach(async () => {
    keys = await Keys.start();
  });

  afterEach(() => keys.stop());

  it('fetches keys that grew too old when it is asked whether there are any: a night without people is no outage', async () => {
    const verifier = keys.verifier({ maxAgeMs: 0, staleForMs: 100 });
    await verifier.warm();
    await new Promise((resolve) => setTimeout(resolve, 150)); // how long nobody came, not a wait for something
    expect(await verifier.hasKeys()).toBe(true);
    expect(keys.asked).toBe(2);
  });

  it('refuses a token of a key that cannot be read, and takes those of the others', async () => {
    keys.published.push({ kty: 'RSA', kid: 'broken' });
    const verifier = keys.verifier();
    await expect(verifier.verify(await keys.token('broken'))).rejects.toThrow(Unauthenticated);
    expect((await verifier.verify(await keys.token())).userId).toBe(SUBJECT);
  });
});
