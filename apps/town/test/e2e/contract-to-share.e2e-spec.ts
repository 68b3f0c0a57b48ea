import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { breaches } from './accessibility';
import { launchBrowser, signIn } from './browser';
import { FOUNDATION } from './foundation';
import { planInForce, type PlanInForce } from './plan-in-force';
import { choose, dateIn, dotted, follow, giveReason, groszeOf, pick, press, said } from './press';
import { startProduct, type Product } from './product';

jest.setTimeout(240_000);

/** Everything lies in the month before this one, so that it can be closed and kept. */
const LAST_MONTH = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 1, 1))
  .toISOString()
  .slice(0, 7);
const FROM = `${LAST_MONTH}-01`;
const TO = new Date(Date.parse(FROM) + 300 * 86_400_000).toISOString().slice(0, 10);
const VISIT = `${LAST_MONTH}-10`;

/** The acts around a contract that people do when things do not go smoothly, in a browser, by four of them. */
describe('from a contract to the share, with all that can be disputed', () => {
  let product: Product;
  let browser: Browser;
  let plan: PlanInForce;
  let organiser: Page;
  let foundation: Page;
  let coordinator: Page;
  const found: string[] = [];
  const number = `KO/${Date.now() % 1_000_000}`;
  /** The line first signed, among all that could take the order. */
  const ofContract = new RegExp(`50,00.*${number}|${number}.*50,00`);
  let orderUrl: string;
  let visitUrl: string;

  beforeAll(async () => {
    const running = process.env['OKIENKO_E2E_URL'];
    product = running
      ? { origin: running, stop: () => Promise.resolve() }
      : await startProduct('one process');
    plan = await planInForce(product.origin, { from: FROM, to: TO });
    browser = await launchBrowser();
    [organiser, foundation, coordinator] = await Promise.all([
      signIn(browser, product.origin, 'organizator'),
      signIn(browser, product.origin, 'fundacja', 360),
      signIn(browser, product.origin, 'koordynator'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (page: Page, path: string) => {
    await page.goto(path.startsWith('http') ? path : `${product.origin}${path}`);
  };
  const inspect = async (page: Page) => void found.push(...(await breaches(page)));

  it('the organiser records the paper that makes the foundation count, and signs a contract', async () => {
    await open(organiser, '/orders/providers');
    await organiser.getByRole('link', { name: /Fundacja Przykładowa Opiekunka/ }).click();
    await press(organiser, 'Dodaj dokument PES');
    await pick(organiser, /Dokument$/, 'odpis KRS');
    await organiser.getByLabel('Numer dokumentu', { exact: true }).fill('odpis 1/2026');
    await dateIn(organiser, 'Ważny od', FROM);
    await press(organiser, 'Dodaj dokument PES');
    await said(organiser, 'odpis 1/2026');
    await inspect(organiser);
    await open(organiser, '/orders/contracts/new');
    await organiser.getByLabel('Numer umowy').fill(number);
    await organiser.getByRole('radio', { name: 'otwarty konkurs ofert' }).check();
    await choose(organiser, /^Realizator/, 'Opiekunka');
    await dateIn(organiser, 'Podpisano', FROM);
    await dateIn(organiser, 'Obowiązuje od', FROM);
    await dateIn(organiser, 'Obowiązuje do', TO);
    await pick(organiser, /Projekt/, 'CUS-E2E');
    await organiser.getByRole('radio', { name: 'Europejski Fundusz Społeczny' }).check();
    await organiser.getByLabel('Limit wartości').fill('2000');
    await choose(organiser, /^Usługa/, 'wytchnieniowa');
    await organiser.getByLabel('Cena jednostki brutto').fill('50');
    await said(organiser, 'umowa będzie się liczyć jako PES');
    await inspect(organiser);
    await press(organiser, 'Zapisz umowę');
    await organiser.getByRole('heading', { level: 1, name: `Umowa ${number}` }).waitFor();
  });

  it('amends it: a higher limit, a volume for the line and a line at another price', async () => {
    await press(organiser, 'Zmień umowę');
    await organiser.getByLabel('Nowy limit wartości').fill('3000');
    await organiser.getByLabel(/Opieka wytchnieniowa, 50,00/).fill('45');
    await organiser.getByLabel('Co się zmieniło').fill('Aneks nr 1: więcej godzin');
    await press(organiser, 'Dodaj pozycję');
    await choose(organiser, /^Usługa/, 'wytchnieniowa');
    await organiser.getByLabel('Cena jednostki brutto').fill('55');
    await inspect(organiser);
    await press(organiser, 'Zapisz aneks');
    await said(organiser, 'Aneks nr 1: więcej godzin');
    await said(organiser, '45 godzin');
    await said(organiser, /55,00/);
    await inspect(organiser);
  });

  it('an order is declined with a reason and offered again', async () => {
    await open(organiser, '/orders');
    await organiser.getByRole('link', { name: new RegExp(plan.surname) }).click();
    await organiser.getByRole('radio', { name: ofContract }).check();
    await press(organiser, 'Wyślij zlecenie');
    await said(organiser, 'Czeka na odpowiedź');
    const declined = organiser.url();
    await open(foundation, new URL(declined).pathname);
    await press(foundation, 'Odmów');
    await foundation.getByRole('dialog').getByRole('radio').first().check();
    await foundation
      .getByRole('dialog')
      .getByLabel(/^Wyjaśnienie/)
      .fill('Opiekunka jest na urlopie');
    await press(foundation, 'Odmów zlecenia');
    await said(foundation, 'Odmowa zapisana');
    await inspect(foundation);
    await open(organiser, declined);
    await said(organiser, /Realizator odmówił/);
    await inspect(organiser);
    await press(organiser, 'Zleć ponownie');
    await organiser.getByRole('radio', { name: ofContract }).check();
    await inspect(organiser);
    await press(organiser, 'Wyślij zlecenie');
    await said(organiser, 'Czeka na odpowiedź');
    await organiser.waitForURL((url) => url.href !== declined && !url.pathname.endsWith('/new'));
    orderUrl = organiser.url();
  });

  it('the foundation takes a part of it on and records a visit', async () => {
    await open(foundation, new URL(orderUrl).pathname);
    await press(foundation, 'Przyjmij część');
    await foundation.getByLabel('Ile przyjmujesz').fill('30');
    await press(foundation, 'Przyjmij część');
    await said(foundation, 'Zlecenie przyjęte');
    await follow(foundation, /Zapisz wizytę/);
    await dateIn(foundation, 'Dzień wizyty', VISIT);
    await foundation.getByLabel('Ilość', { exact: true }).fill('3');
    await foundation.getByRole('radio').first().check();
    await press(foundation, 'Zapisz wizytę');
    await said(foundation, 'Wizyta zapisana');
  });

  it('the visit is disputed, the foundation answers, and it is accepted', async () => {
    await open(organiser, orderUrl);
    await organiser.getByRole('link', { name: dotted(VISIT), exact: true }).click();
    await organiser.getByRole('heading', { level: 1, name: /^Karta usługi/ }).waitFor();
    visitUrl = organiser.url();
    await press(organiser, 'Zgłoś zastrzeżenie');
    await organiser.getByRole('radio', { name: 'zła ilość' }).check();
    await press(organiser, 'Zgłoś zastrzeżenie');
    await said(organiser, 'Centrum ma zastrzeżenie: zła ilość.');
    await inspect(organiser);
    await open(foundation, new URL(visitUrl).pathname);
    await press(foundation, 'Odpowiedz na zastrzeżenie');
    await foundation.getByLabel('Wyjaśnienie', { exact: true }).fill('Karta ma podpis osoby');
    await press(foundation, 'Wyślij wyjaśnienie');
    await said(foundation, 'Wyjaśnienie realizatora: Karta ma podpis osoby');
    await inspect(foundation);
    await open(organiser, visitUrl);
    await press(organiser, 'Przyjmij kartę');
    await said(organiser, 'Przyjęto 1 kartę');
  });

  it('the answer stands in the history of the resident', async () => {
    await open(coordinator, `/residents/${plan.residentId}`);
    await said(coordinator, 'Odpowiedziano na zastrzeżenie do usługi');
  });

  it('the month is closed, invoiced and paid', async () => {
    await open(organiser, `/month?month=${LAST_MONTH}`);
    await organiser.getByRole('link', { name: `Sprawdź i zamknij: ${number}` }).click();
    await press(organiser, 'Zamknij miesiąc');
    await press(organiser, 'Tak, zamknij miesiąc');
    await said(organiser, /Miesiąc zamknięty na kwotę 150,00/);
    await inspect(organiser);
    await open(foundation, new URL(organiser.url()).pathname);
    await press(foundation, 'Wpisz fakturę albo notę');
    await foundation.getByLabel('Numer faktury lub noty').fill('FV/1');
    await press(foundation, 'Zapisz fakturę');
    await said(foundation, 'FV/1');
    await inspect(foundation);
    await organiser.reload();
    await press(organiser, 'Oznacz jako zapłacone');
    await press(organiser, 'Oznacz jako zapłacone');
    await said(organiser, 'Zapłacono');
  });

  it('the month is kept; a later correction changes only what is known today', async () => {
    await open(organiser, '/share/history');
    await press(organiser, 'Zachowaj miesiąc');
    await organiser
      .getByRole('dialog')
      .getByRole('button', { name: /^Zachowaj miesiąc: / })
      .click();
    await said(organiser, 'Miesiąc zachowany.');
    await inspect(organiser);
    await open(foundation, `${new URL(visitUrl).pathname}/correct`);
    await said(foundation, 'Zamknięty miesiąc się nie zmieni');
    await foundation.getByLabel('Ilość', { exact: true }).fill('2');
    await inspect(foundation);
    await press(foundation, 'Zapisz poprawioną kartę');
    await said(foundation, 'Karta poprawiona');
    await open(organiser, visitUrl);
    await press(organiser, 'Przyjmij kartę');
    await said(organiser, 'Przyjęto 1 kartę');
  });

  it('the exported table of the share sums to the figure on the screen', async () => {
    await open(organiser, '/share/contracts');
    const total = organiser.getByRole('row', { name: /^Razem/ });
    const shown = groszeOf((await total.getByRole('cell').last().innerText()) ?? '');
    const download = organiser.waitForEvent('download');
    await press(organiser, 'Pobierz CSV');
    const rows = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1);
    const sum = rows.reduce((all, row) => all + groszeOf(row.split(';').at(-1) ?? ''), 0);
    expect(sum).toBe(shown);
    expect(rows.some((row) => row.startsWith(number))).toBe(true);
    await inspect(organiser);
    await organiser.emulateMedia({ media: 'print' });
    expect(await organiser.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await organiser.getByRole('button', { name: 'Pobierz CSV' }).isVisible()).toBe(false);
    expect(await total.isVisible()).toBe(true);
    await organiser.emulateMedia({ media: null });
    await follow(organiser, number);
    await follow(organiser, new RegExp(plan.surname));
    await organiser.getByRole('heading', { level: 1 }).waitFor();
    await inspect(organiser);
  });

  it('two who change one plan at the same time lose nothing and decide by field', async () => {
    await open(coordinator, `/plans/${plan.planId}`);
    await press(coordinator, 'Zmień plan');
    await pick(coordinator, /Powód/);
    await press(coordinator, 'Zmień plan');
    await coordinator.getByRole('textbox', { name: 'Potrzeby' }).fill('Opieka w domu i zakupy');
    await open(organiser, `/plans/${plan.planId}/edit`);
    await organiser.getByRole('textbox', { name: 'Potrzeby' }).fill('Opieka w domu, także w soboty');
    await organiser.getByLabel('Ile razem').fill('44');
    await press(organiser, 'Zapisz szkic planu');
    await said(organiser, 'Szkic planu jest zapisany.');
    await press(coordinator, 'Zapisz szkic planu');
    await coordinator.getByRole('heading', { name: 'Ktoś zmienił to w międzyczasie' }).waitFor();
    await inspect(coordinator);
    expect(await coordinator.getByRole('textbox', { name: 'Potrzeby' }).inputValue()).toBe(
      'Opieka w domu i zakupy',
    );
    expect(await coordinator.getByLabel('Ile razem').inputValue()).toBe('44');
    await press(coordinator, 'Zapisz szkic planu');
    await said(coordinator, 'Wybierz, która wersja ma zostać');
    await coordinator.getByRole('radio', { name: /To, co wpisano tutaj/ }).check();
    await press(coordinator, 'Zapisz szkic planu');
    await said(coordinator, 'Szkic planu jest zapisany.');
    await said(coordinator, 'Opieka w domu i zakupy');
    await said(coordinator, '44 godziny');
  });

  it('what went wrong is taken back: an order, a visit, and the rest of an order', async () => {
    await open(organiser, '/orders');
    await organiser.getByRole('link', { name: new RegExp(plan.surname) }).click();
    await organiser.getByRole('radio', { name: ofContract }).check();
    await press(organiser, 'Wyślij zlecenie');
    await said(organiser, 'Czeka na odpowiedź');
    await press(organiser, 'Wycofaj zlecenie');
    await giveReason(organiser, 'Wycofaj zlecenie');
    await said(organiser, 'Zlecenie wycofane');
    await inspect(organiser);
    await open(foundation, new URL(visitUrl).pathname);
    await press(foundation, 'Wycofaj kartę');
    await foundation
      .getByRole('dialog')
      .getByLabel(/^Wyjaśnienie/)
      .fill('Wizyty nie było');
    await press(foundation, 'Wycofaj kartę');
    await said(foundation, 'Karta wycofana.');
    await open(organiser, orderUrl);
    await press(organiser, 'Przerwij zlecenie');
    await giveReason(organiser, 'Przerwij zlecenie');
    await said(organiser, 'Zlecenie przerwane');
  });

  it('the data of a provider and of a project are corrected', async () => {
    await open(organiser, `/orders/providers/${FOUNDATION}`);
    await press(organiser, 'Zmień dane');
    await organiser
      .getByRole('dialog')
      .getByLabel(/^Osoba do kontaktu/)
      .fill('Felicja Umowna');
    await press(organiser, 'Zapisz dane realizatora');
    await said(organiser, 'Felicja Umowna');
    await open(organiser, '/orders/projects');
    await press(organiser, 'Zmień: CUS-E2E');
    await organiser
      .getByRole('dialog')
      .getByLabel(/^Próg udziału/)
      .fill('36,5');
    await press(organiser, 'Zapisz projekt');
    await said(organiser, 'Projekt zapisany.');
    await said(organiser, /36,5/);
    await inspect(organiser);
  });

  it('the organiser ends the contract', async () => {
    await open(organiser, '/orders/contracts');
    await follow(organiser, new RegExp(number));
    await press(organiser, 'Rozwiąż umowę');
    await organiser.getByRole('dialog').getByLabel('Powód').fill('Za porozumieniem stron');
    await press(organiser, 'Rozwiąż umowę');
    await said(organiser, 'Rozwiązana');
    await inspect(organiser);
  });

  it('no screen on the way breaks a rule of accessibility', () => {
    expect(found).toEqual([]);
  });
});
