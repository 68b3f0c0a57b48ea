import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { type IdentityUser, startIdentity } from '../src';
import { beginSignIn, redeem } from './code-flow';
import { BrowserSession } from './browser-session';

/** Address of a real Keycloak with the realm and people of deploy/keycloak; its README tells how to start one. */
const KEYCLOAK = process.env.OKIENKO_TEST_KEYCLOAK_URL;

const ORIGIN = 'http://127.0.0.1:8080';

interface DemoUser {
  readonly id: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly realmRoles: string[];
  readonly attributes: Record<string, [string]>;
  readonly credentials: [{ readonly value: string }];
}

const demo = JSON.parse(
  readFileSync(join(__dirname, '../../../deploy/keycloak/okienko-demo-users.json'), 'utf8'),
) as { users: DemoUser[] };

const people = demo.users.map(
  ({ id, username, firstName, lastName, realmRoles, attributes, credentials }): IdentityUser => ({
    id,
    username,
    password: credentials[0].value,
    name: `${firstName} ${lastName}`,
    roles: realmRoles,
    centre: attributes.centre?.[0] ?? '',
    provider: attributes.provider?.[0],
    site: attributes.site?.[0],
    locale: attributes.locale?.[0],
  }),
);

async function signIn(issuer: string, { username, password }: IdentityUser) {
  const browser = new BrowserSession(ORIGIN);
  const { verifier, page } = await beginSignIn(issuer, ORIGIN, browser);
  const back = await browser.submit(page.formAction() || page.url, { username, password });
  const answer = await redeem(issuer, ORIGIN, back.url, verifier);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { access_token: string; id_token: string; refresh_token: string };
}

async function accessClaims(issuer: string, token: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`));
  const options = { issuer, audience: 'okienko-api', algorithms: ['RS256'], typ: 'JWT' };
  return (await jwtVerify(token, keys, options)).payload;
}

/** Claims that say who and what, without those that differ from one sign-in to the next. */
function lasting(claims: JWTPayload): JWTPayload {
  const fleeting = ['iss', 'iat', 'exp', 'auth_time', 'jti', 'sid', 'nonce', 'at_hash'];
  const kept = Object.entries(claims).filter(([name]) => !fleeting.includes(name));
  return Object.fromEntries(kept);
}

(KEYCLOAK ? describe : describe.skip)('a real Keycloak with our realm', () => {
  it.each(people.map((person) => [person.username, person] as const))(
    'says of %s at least what the embedded provider says',
    async (_name, person) => {
      const embedded = await startIdentity({ users: people, allowedOrigins: [ORIGIN] });
      const issuer = `${KEYCLOAK}/realms/cus`;
      const [real, ours] = [await signIn(issuer, person), await signIn(embedded.issuer, person)];
      const realClaims = await accessClaims(issuer, real.access_token);
      const ourClaims = await accessClaims(embedded.issuer, ours.access_token);
      await embedded.stop();
      const { scope: _realScope, ...known } = lasting(realClaims);
      const { scope: _ourScope, ...expected } = lasting(ourClaims);
      expect(known).toMatchObject(expected);
      expect(known.provider).toBe(expected.provider);
      expect(realClaims.exp! - realClaims.iat!).toBe(ourClaims.exp! - ourClaims.iat!);
      expect(lasting(decodeJwt(real.id_token))).toMatchObject(lasting(decodeJwt(ours.id_token)));
    },
  );

  it('refuses a sign-in without PKCE, to a foreign address, and by password alone', async () => {
    const issuer = `${KEYCLOAK}/realms/cus`;
    const open = (change: Record<string, string>) =>
      beginSignIn(issuer, ORIGIN, new BrowserSession(ORIGIN), change);
    const { page: withoutPkce } = await open({ code_challenge: '', code_challenge_method: '' });
    expect(new URL(withoutPkce.url).searchParams.get('error')).toBe('invalid_request');
    expect((await open({ redirect_uri: 'http://127.0.0.1:6666/signed-in' })).page.status).toBe(400);
    const form = { grant_type: 'password', client_id: 'okienko-web', username: 'recepcja', password: 'any' };
    const token = `${issuer}/protocol/openid-connect/token`;
    expect((await fetch(token, { method: 'POST', body: new URLSearchParams(form) })).ok).toBe(false);
  });
});
