import { randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import { type IdentityUser, type RunningIdentity, startIdentity } from '../src';
import { BrowserSession } from './browser-session';
import { beginSignIn, redeem } from './code-flow';
import { temporaryFolder } from './temporary-folder';

const ORIGIN = 'http://127.0.0.1:8080';
const FOREIGN_ORIGIN = 'http://127.0.0.1:6666';

const coordinator: IdentityUser = {
  id: '0196a000-0000-7000-8000-000000000001',
  username: 'koordynator',
  password: 'próba-1',
  name: 'Żaneta Przykładna',
  roles: ['coordinator', 'intake'],
  centre: '0196a000-0000-7000-8000-0000000000c1',
  site: 'A',
};

const contractor: IdentityUser = {
  id: '0196a000-0000-7000-8000-000000000002',
  username: 'fundacja',
  password: 'próba-2',
  name: 'Jan Zmyślony',
  roles: ['provider'],
  centre: coordinator.centre,
  provider: '0196a000-0000-7000-8000-0000000000a1',
  locale: 'en',
};

const folder = temporaryFolder();
const users = [coordinator, contractor];
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await startIdentity({ users, allowedOrigins: [ORIGIN], dataDir: folder });
});

afterAll(() => identity.stop());

const endpoint = (name: string) => `${identity.issuer}/protocol/openid-connect/${name}`;

async function ask(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(endpoint('token'), { method: 'POST', body: new URLSearchParams(form), headers });
}

function askByPassword(username: string, password: string): Promise<Response> {
  return ask({ grant_type: 'password', client_id: 'okienko-cli', username, password });
}

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

async function tokensOf(answer: Response): Promise<Tokens> {
  expect(answer.status).toBe(200);
  return (await answer.json()) as Tokens;
}

async function verify(token: string): Promise<JWTPayload> {
  // Fetched anew each time, as a verifier that has just started does.
  const keys = createRemoteJWKSet(new URL(endpoint('certs')));
  const { issuer, audience } = identity;
  return (await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256'], typ: 'JWT' })).payload;
}

const begin = (browser: BrowserSession, change?: Record<string, string>) =>
  beginSignIn(identity.issuer, ORIGIN, browser, change);

async function signInByBrowser(browser = new BrowserSession(ORIGIN)): Promise<Tokens> {
  const { verifier, page } = await begin(browser);
  const back = await browser.submit(page.url, { username: 'koordynator', password: 'próba-1' });
  return tokensOf(await redeem(identity.issuer, ORIGIN, back.url, verifier));
}

describe('the access token', () => {
  it('carries the person, the roles and the centre where Keycloak puts them', async () => {
    const { access_token, expires_in } = await tokensOf(await askByPassword('koordynator', 'próba-1'));
    expect(expires_in).toBe(300);
    expect(await verify(access_token)).toMatchObject({
      sub: coordinator.id,
      aud: 'okienko-api',
      azp: 'okienko-cli',
      typ: 'Bearer',
      preferred_username: 'koordynator',
      name: 'Żaneta Przykładna',
      realm_access: { roles: ['coordinator', 'intake'] },
      centre: coordinator.centre,
      site: 'A',
      locale: 'pl',
      sid: expect.any(String),
      jti: expect.any(String),
    });
  });

  it('names the provider of a contractor, and nobody else has one', async () => {
    const ours = await tokensOf(await askByPassword('koordynator', 'próba-1'));
    const theirs = await tokensOf(await askByPassword('fundacja', 'próba-2'));
    expect(await verify(theirs.access_token)).toMatchObject({ provider: contractor.provider, locale: 'en' });
    expect(await verify(ours.access_token)).not.toHaveProperty('provider');
  });

  it('is refused for a wrong password, an unknown person and the browser client', async () => {
    expect((await askByPassword('koordynator', 'wrong')).status).toBe(400);
    expect((await askByPassword('nobody', 'próba-1')).status).toBe(400);
    const byWeb = {
      grant_type: 'password',
      client_id: 'okienko-web',
      username: 'koordynator',
      password: 'próba-1',
    };
    expect((await ask(byWeb)).status).toBe(400);
  });
});

describe('signing in with a browser', () => {
  it('leads from the login page back to the application, whose code gives tokens once', async () => {
    const browser = new BrowserSession(ORIGIN);
    const { verifier, page } = await begin(browser);
    expect(page.text).toContain('Zaloguj się');
    const back = await browser.submit(page.url, { username: ' Koordynator ', password: 'próba-1' });
    const parameters = new URL(back.url).searchParams;
    expect(back.url).toMatch(`${ORIGIN}/signed-in?`);
    expect(parameters.get('state')).toBe('back-to-plan');
    const { access_token } = await tokensOf(await redeem(identity.issuer, ORIGIN, back.url, verifier));
    expect(await verify(access_token)).toMatchObject({ sub: coordinator.id, azp: 'okienko-web' });
    expect((await redeem(identity.issuer, ORIGIN, back.url, verifier)).status).toBe(400);
  });

  it('gives no tokens for a code to whoever did not begin the sign-in', async () => {
    const browser = new BrowserSession(ORIGIN);
    const { page } = await begin(browser);
    const back = await browser.submit(page.url, { demo: 'koordynator' });
    const guessed = randomBytes(32).toString('base64url');
    expect((await redeem(identity.issuer, ORIGIN, back.url, guessed)).status).toBe(400);
  });

  it('keeps the typed name and says what is wrong when the password is', async () => {
    const browser = new BrowserSession(ORIGIN);
    const { page } = await begin(browser);
    const again = await browser.submit(page.url, { username: '"><script>', password: 'wrong' });
    expect(again.status).toBe(401);
    expect(again.text).toContain('hasło się nie zgadza');
    expect(again.text).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it('asks no second time while the session lasts, and asks again after signing out', async () => {
    const browser = new BrowserSession(ORIGIN);
    const { id_token, refresh_token } = await signInByBrowser(browser);
    expect((await begin(browser)).page.url).toMatch(`${ORIGIN}/signed-in?code=`);

    const target = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: `${ORIGIN}/` });
    const leaving = await browser.open(`${endpoint('logout')}?${target}`);
    expect(leaving.text).toContain('.submit()');
    const left = await browser.submit(`${endpoint('logout')}/confirm`, leaving.hiddenFields());
    expect(left.url).toBe(`${ORIGIN}/`);
    expect((await begin(browser)).page.text).toContain('Zaloguj się');
    expect((await ask({ grant_type: 'refresh_token', client_id: 'okienko-web', refresh_token })).status).toBe(
      400,
    );
  });

  it('asks before signing out when the wish does not come from the application', async () => {
    const browser = new BrowserSession(ORIGIN);
    await signInByBrowser(browser);
    const page = await browser.open(endpoint('logout'));
    expect(page.text).toContain('Czy na pewno');
    expect(page.text).not.toContain('.submit()');
  });

  it.each([
    ['an address that is not registered', { redirect_uri: `${ORIGIN}/elsewhere` }],
    ['a foreign origin', { redirect_uri: `${FOREIGN_ORIGIN}/signed-in` }],
    ['an unknown application', { client_id: 'stranger' }],
  ])('is refused for %s', async (_reason, change) => {
    const { page } = await begin(new BrowserSession(ORIGIN), change);
    expect(page.status).toBe(400);
    expect(page.url).toMatch(identity.issuer);
  });

  it('is refused without PKCE', async () => {
    const change = { code_challenge: '', code_challenge_method: '' };
    const { page } = await begin(new BrowserSession(ORIGIN), change);
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
  });

  it.each(['en', 'uk'])('speaks %s to whoever asks for it', async (language) => {
    const { page } = await begin(new BrowserSession(ORIGIN), { ui_locales: `${language} pl` });
    expect(page.text).toContain(`<html lang="${language}">`);
  });

  it('offers no accounts outside a demonstration', async () => {
    const strict = await startIdentity({ users, allowedOrigins: [ORIGIN], demo: false });
    const browser = new BrowserSession(ORIGIN);
    const { page } = await beginSignIn(strict.issuer, ORIGIN, browser);
    expect(page.text).not.toContain('Żaneta');
    expect((await browser.submit(page.url, { demo: 'koordynator' })).status).toBe(401);
    await strict.stop();
  });
});

describe('renewing without the person', () => {
  it('gives new tokens for a refresh token', async () => {
    const { refresh_token } = await signInByBrowser();
    const renewed = await tokensOf(
      await ask({ grant_type: 'refresh_token', client_id: 'okienko-web', refresh_token }),
    );
    expect(await verify(renewed.access_token)).toMatchObject({
      sub: coordinator.id,
      centre: coordinator.centre,
    });
    expect(renewed.refresh_token).not.toBe(refresh_token);
  });

  it('ends the session when a refresh token is used twice, since one of the two users stole it', async () => {
    const { refresh_token } = await signInByBrowser();
    const renew = (token: string) =>
      ask({ grant_type: 'refresh_token', client_id: 'okienko-web', refresh_token: token });
    const renewed = await tokensOf(await renew(refresh_token));
    expect((await renew(refresh_token)).status).toBe(400);
    expect((await renew(renewed.refresh_token)).status).toBe(400);
  });

  it('is open to scripts of the application and to no other origin', async () => {
    const { refresh_token } = await signInByBrowser();
    const form = { grant_type: 'refresh_token', client_id: 'okienko-web', refresh_token };
    const foreign = await ask(form, { origin: FOREIGN_ORIGIN });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(foreign.status).toBe(400);
    const own = await ask(form, { origin: ORIGIN });
    expect(own.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(own.status).toBe(200);
  });
});

describe('signing keys', () => {
  it('survive a restart, so tokens stay valid', async () => {
    const place = { users, allowedOrigins: [ORIGIN], dataDir: `${folder}/kept` };
    const first = await startIdentity(place);
    const token = await first.sign({ sub: coordinator.id, aud: first.audience, iss: identity.issuer });
    await first.stop();
    const second = await startIdentity(place);
    const keys = createRemoteJWKSet(new URL(`${second.issuer}/protocol/openid-connect/certs`));
    expect((await jwtVerify(token, keys)).payload.sub).toBe(coordinator.id);
    await second.stop();
  });

  it('rotate without breaking tokens or sessions, until the old key is withdrawn', async () => {
    const before = await signInByBrowser();
    await identity.rotateKeys();
    const after = await tokensOf(await askByPassword('koordynator', 'próba-1'));
    expect(decodeProtectedHeader(after.access_token).kid).not.toBe(
      decodeProtectedHeader(before.access_token).kid,
    );
    await verify(before.access_token);
    await verify(after.access_token);
    const { refresh_token } = before;
    expect((await ask({ grant_type: 'refresh_token', client_id: 'okienko-web', refresh_token })).status).toBe(
      200,
    );

    await identity.rotateKeys({ withdraw: true });
    await expect(verify(before.access_token)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    await expect(verify(after.access_token)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    await verify((await tokensOf(await askByPassword('koordynator', 'próba-1'))).access_token);
  });
});

describe('the provider as a server', () => {
  it('says which port is taken', async () => {
    await expect(startIdentity({ users, allowedOrigins: [], port: identity.port })).rejects.toMatchObject({
      name: 'StartError',
      problem: 'port-taken',
      message: expect.stringContaining(`port ${identity.port}`),
    });
  });

  it('speaks under its own address whatever host the caller names', async () => {
    const discovery = await fetch(
      `http://localhost:${identity.port}/realms/cus/.well-known/openid-configuration`,
    );
    expect(await discovery.json()).toMatchObject({
      issuer: identity.issuer,
      token_endpoint: endpoint('token'),
    });
  });

  it('speaks under the public address when a reverse proxy stands in front', async () => {
    const proxied = await startIdentity({
      users,
      allowedOrigins: [ORIGIN],
      publicUrl: 'https://demo.example',
    });
    const realm = `http://127.0.0.1:${proxied.port}/realms/cus`;
    const discovery = (await (await fetch(`${realm}/.well-known/openid-configuration`)).json()) as Record<
      string,
      string
    >;
    expect(proxied.issuer).toBe('https://demo.example/realms/cus');
    expect(discovery.authorization_endpoint).toBe(
      'https://demo.example/realms/cus/protocol/openid-connect/auth',
    );
    await proxied.stop();
  });
});
