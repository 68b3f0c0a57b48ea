import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '@cus/embedded';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(() => undefined), args: FLAGS });
}

/** A person at a window of their own, signed in through the provider's page. */
export async function signIn(
  browser: Browser,
  origin: string,
  username: string,
  width = 1280,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env['OKIENKO_E2E_PATIENCE_MS'] ?? 40_000));
  await page.goto(origin);
  await page
    .getByRole('button', { name: /zaloguj/i })
    .or(page.getByRole('link', { name: /zaloguj/i }))
    .first()
    .click();
  await answerProvider(page, username);
  await page.getByRole('heading', { level: 1, name: /dzień dobry/i }).waitFor();
  return page;
}

/** Says at the provider's page who it is. */
export async function answerProvider(page: Page, username: string): Promise<void> {
  await page
    .getByLabel(/użytkownik/i)
    .first()
    .fill(username);
  await page.getByLabel(/hasło/i).first().fill('okienko');
  await page.keyboard.press('Enter');
}
