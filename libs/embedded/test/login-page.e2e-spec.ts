import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium, type RunningIdentity, startIdentity } from '../src';
import { freePort } from '../src/free-port';
import { authorizationRequest } from './code-flow';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// Stands for the web application, which the provider sends people back to.
const application = createServer((_req, res) => res.end('<h1>Okienko</h1>'));

let origin: string;
let browser: Browser;
let identity: RunningIdentity;

beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve) => application.listen(port, '127.0.0.1', resolve));
  identity = await startIdentity({
    allowedOrigins: [origin],
    users: [
      {
        id: '0196a000-0000-7000-8000-000000000001',
        username: 'koordynator',
        password: 'próba-1',
        name: 'Żaneta Przykładna',
        roles: ['coordinator'],
        centre: '0196a000-0000-7000-8000-0000000000c1',
        note: 'CUS Starachowice',
      },
    ],
  });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  application.close();
  await identity?.stop();
});

async function loginPage(colorScheme: 'light' | 'dark', width: number, at = identity): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const { query } = authorizationRequest(origin);
  await page.goto(`${at.issuer}/protocol/openid-connect/auth?${query}`);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  // The page forbids foreign scripts, so axe comes in through the debugger, not as a script element.
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
  );
  return found.map(({ id }) => id);
}

describe('the login page', () => {
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('is accessible and fits, %s at %i px', async (scheme, width) => {
    const page = await loginPage(scheme, width);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Hasło').fill('wrong');
    await page.getByLabel('Nazwa użytkownika').fill('koordynator');
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  });

  it('offers first whom to begin with, and folds the others away by what they belong to', async () => {
    const someone = { password: 'próba-1', roles: ['coordinator'], centre: 'c1' };
    const users = [
      { ...someone, id: 'u1', username: 'pierwsza', name: 'Anna Pierwsza', featured: true },
      { ...someone, id: 'u2', username: 'druga', name: 'Beata Druga' },
      { ...someone, id: 'u3', username: 'trzecia', name: 'Celina Trzecia', provider: 'p1', note: 'Fundacja' },
      { ...someone, id: 'u4', username: 'czwarta', name: 'Dorota Czwarta', centre: 'c2', centreName: 'Inne' },
    ];
    const many = await startIdentity({ allowedOrigins: [origin], users });
    const page = await loginPage('light', 320, many);
    const shown = async () => (await page.getByRole('button').allTextContents()).slice(1);
    const summaries = page.locator('summary');
    expect(await shown()).toHaveLength(1);
    expect(await summaries.allTextContents()).toEqual([
      'Inne osoby z centrum (1)',
      'Inne organizacje (1)',
      'Inne (1)',
    ]);
    expect(await violations(page)).toEqual([]);
    await summaries.nth(1).click();
    await page.getByRole('button', { name: /Fundacja.*Celina Trzecia/ }).click();
    await page.waitForURL(`${origin}/signed-in?code=*`);
    await page.context().close();
    await many.stop();
  });

  it('signs in with the keyboard alone', async () => {
    const page = await loginPage('light', 1280);
    // A person sees where the keyboard is; keys pressed before the page puts it there go nowhere.
    await page.getByLabel('Nazwa użytkownika').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('koordynator');
    await page.keyboard.press('Tab');
    await page.keyboard.type('próba-1');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/signed-in?code=*`);
    await page.context().close();
  });

  it('signs in with one click on a demo account, and out again without a question', async () => {
    const page = await loginPage('light', 1280);
    await page.getByRole('button', { name: 'Żaneta Przykładna' }).click();
    await page.waitForURL(`${origin}/signed-in?code=*`);
    const leave = new URLSearchParams({
      post_logout_redirect_uri: `${origin}/`,
      id_token_hint: await identity.sign({
        iss: identity.issuer,
        aud: 'okienko-web',
        sub: '0196a000-0000-7000-8000-000000000001',
        exp: Math.floor(Date.now() / 1000) + 60,
      }),
    });
    await page.goto(`${identity.issuer}/protocol/openid-connect/logout?${leave}`);
    await page.waitForURL(`${origin}/`);
    await page.context().close();
  });
});
