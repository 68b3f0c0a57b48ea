import { commissioning } from '@cus/contracts';
import { grayJpeg } from '@cus/delivery/testing';
import type { Browser, Page } from 'playwright-core';
import { breaches } from './accessibility';
import { apiAs } from './api';
import { launchBrowser, signIn } from './browser';
import { FOUNDATION, registerFoundation } from './foundation';
import { inventedSurname } from './invented-surname';
import { choose, press } from './press';
import { startProduct, type Product } from './product';

jest.setTimeout(240_000);

/** The main job in a real browser: five people, one need, one visit, and the figure that opens down to it. */
describe.each(['one process', 'split'] as const)('the main job, %s', (composition) => {
  let product: Product;
  let browser: Browser;
  const found: string[] = [];
  const surname = inventedSurname();

  beforeAll(async () => {
    const running = process.env['OKIENKO_E2E_URL'];
    product = running ? { origin: running, stop: () => Promise.resolve() } : await startProduct(composition);
    await contractWithFoundation(product.origin);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const enter = (username: string, width?: number) => signIn(browser, product.origin, username, width);
  const open = async (page: Page, path: string) => {
    await page.goto(`${product.origin}${path}`);
  };
  const leave = (page: Page) => page.context().close();
  const inspect = async (page: Page) => void found.push(...(await breaches(page)));

  it('the front desk takes the need down once', async () => {
    const page = await enter('recepcja');
    await inspect(page);
    await open(page, '/intake');
    await page.getByRole('radio', { name: 'Zgadza się' }).check();
    await page.getByLabel('Nazwisko', { exact: true }).fill(surname);
    await page.getByLabel('Imię', { exact: true }).fill('Zofia');
    await page.getByLabel(/^Telefon/).fill(`6${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`);
    await page
      .getByRole('checkbox', { name: /opieki|opieka/i })
      .first()
      .check();
    await inspect(page);
    await press(page, 'Sprawdź odpowiedzi');
    await press(page, 'Zapisz zgłoszenie');
    await page.getByRole('heading', { level: 1, name: 'Co dalej' }).waitFor();
    await leave(page);
  });

  it('the coordinator recognises the needs and writes a plan the person agrees to', async () => {
    const page = await enter('koordynator');
    await open(page, '/requests');
    await page
      .getByRole('link', { name: new RegExp(surname) })
      .first()
      .click();
    await press(page, 'Przejmij zgłoszenie');
    await press(page, 'Zapisz rozpoznanie potrzeb');
    await page.getByRole('radio', { name: 'rozmowa' }).check();
    await page.getByRole('group', { name: 'Samoobsługa' }).getByRole('radio').nth(3).check();
    await inspect(page);
    await press(page, 'Zapisz rozpoznanie potrzeb');
    await press(page, 'Zakwalifikuj do usług');
    await choose(page, /^Usługi/, 'wytchnieniowa');
    await press(page, 'Zakwalifikuj do usług');
    await press(page, 'Ułóż plan usług');
    await page.getByLabel('Ile razem').fill('40');
    await inspect(page);
    await press(page, 'Zapisz szkic planu');
    await press(page, 'Zapisz zgodę osoby na plan');
    await press(page, 'Zapisz zgodę osoby na plan');
    await page.getByText('Zapisano.').first().waitFor();
    await leave(page);
  });

  it('the director approves it, and the coordinator brings it into force', async () => {
    const director = await enter('dyrektor');
    await openPlan(director);
    await press(director, 'Zatwierdź plan');
    await director.getByText('zatwierdzona').first().waitFor();
    await leave(director);
    const coordinator = await enter('koordynator');
    await openPlan(coordinator);
    await press(coordinator, 'Wprowadź plan w życie');
    await coordinator.getByText('obowiązuje').first().waitFor();
    await leave(coordinator);
  });

  it('the organiser gives the work to the foundation', async () => {
    const page = await enter('organizator');
    await open(page, '/orders');
    await inspect(page);
    await page.getByRole('link', { name: new RegExp(surname) }).click();
    await page.getByRole('radio', { name: /Fundacja Przykładowa Opiekunka/ }).check();
    await inspect(page);
    await press(page, 'Wyślij zlecenie');
    await page.getByText('Czeka na odpowiedź').first().waitFor();
    await leave(page);
  });

  it('the foundation accepts on a phone and records a visit with its proof', async () => {
    const page = await enter('fundacja', 360);
    await open(page, '/provider');
    await inspect(page);
    await page
      .getByRole('link', { name: /Opieka wytchnieniowa/ })
      .first()
      .click();
    await press(page, 'Przyjmij zlecenie');
    await page.getByText(new RegExp(surname)).first().waitFor();
    await page
      .getByRole('link', { name: /Zapisz wizytę/ })
      .first()
      .click();
    await page.getByLabel('Ilość', { exact: true }).fill('2');
    await page.getByRole('radio').first().check();
    await page
      .getByLabel('Wybierz zdjęcie')
      .setInputFiles({ name: 'karta.jpg', mimeType: 'image/jpeg', buffer: grayJpeg(230, 64) });
    await page.getByRole('img', { name: 'Wybrane zdjęcie 1' }).waitFor();
    await inspect(page);
    await press(page, 'Zapisz wizytę');
    await page
      .getByText(/Wizyta zapisana/)
      .first()
      .waitFor();
    await leave(page);
  });

  it('the organiser looks at the signed card, accepts the visit and closes the month', async () => {
    const page = await enter('organizator');
    await open(page, '/deliveries');
    await page.getByRole('button', { name: new RegExp(`^1 zdjęcie: .*${surname}`) }).click();
    await page.getByRole('img', { name: 'Karta usługi, zdjęcie 1 z 1' }).waitFor();
    await inspect(page);
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: new RegExp(surname) }).check();
    await inspect(page);
    await press(page, 'Przyjmij zaznaczone');
    await press(page, 'Tak, przyjmij');
    await page.getByText('Przyjęto 1 kartę').first().waitFor();
    await open(page, '/month');
    await page.getByRole('link', { name: /Sprawdź i zamknij: KO\/1\/2026/ }).click();
    await inspect(page);
    await press(page, 'Zamknij miesiąc');
    await press(page, 'Tak, zamknij miesiąc');
    await page
      .getByText(/Miesiąc zamknięty na kwotę 125,00/)
      .first()
      .waitFor();
    await leave(page);
  });

  it('the director sees the share moved by exactly that value and opens it down to the visit', async () => {
    const page = await enter('dyrektor');
    await open(page, '/share');
    await page.getByText('Licznik: 125,00 zł. Mianownik: 125,00 zł.').waitFor();
    await inspect(page);
    await press(page, 'Otwórz umowy, zlecenia i wizyty');
    await page
      .getByRole('link', { name: /KO\/1\/2026/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: new RegExp(surname) })
      .first()
      .click();
    await page
      .getByRole('link', { name: /Wizyta/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`Karta usługi: .*${surname}`) }).waitFor();
    await page.getByText('125,00').first().waitFor();
    await leave(page);
  });

  it('no screen on the way breaks a rule of accessibility', () => {
    expect(found).toEqual([]);
  });

  async function openPlan(page: Page): Promise<void> {
    await open(page, '/plans');
    await page
      .getByRole('link', { name: new RegExp(surname) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Plan / }).waitFor();
    await inspect(page);
  }
});

async function contractWithFoundation(origin: string): Promise<void> {
  const organiser = apiAs(origin, 'organizator');
  const projectId = await registerFoundation(organiser, { from: '2026-01-01', to: '2027-12-31' });
  if (!projectId) return;
  await organiser()(commissioning.recordPesEvidence, {
    providerId: FOUNDATION,
    kind: 'krs-extract',
    documentReference: 'odpis 1',
    validFrom: '2025-01-01',
  });
  await organiser()(commissioning.signContract, {
    number: 'KO/1/2026',
    mode: 'contest',
    providerId: FOUNDATION,
    signedOn: '2026-01-02',
    validFrom: '2026-01-02',
    validTo: '2027-12-31',
    projectId,
    funder: 'european-social-fund',
    valueLimitGrosze: 20_000_000,
    lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: 6_250 }],
  });
}
