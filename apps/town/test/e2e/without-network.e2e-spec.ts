import { randomUUID } from 'node:crypto';
import { handyman, registry } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import type { Browser } from 'playwright-core';
import { served } from './accepted-orders';
import { apiAs } from './api';
import { answerProvider, launchBrowser } from './browser';
import { awayFromMidnight, isoDay } from './days';
import { Desk } from './desk';
import { startProduct, type Product } from './product';

jest.setTimeout(180_000);

const WORKER = '0192f000-0000-7000-8000-000000000106';
const SYLLABLES = 'ba ce do fi gu ho ja ke lo mi nu po ra se to wi'.split(' ');

/** What the tests ask the browser for; its types are not among those of Node. */
interface BrowserGlobals {
  readonly localStorage: object;
  readonly navigator: {
    readonly serviceWorker: { getRegistration(): Promise<{ readonly active: unknown } | undefined> };
  };
}

/** The phone of somebody who repairs things in cellars: what it opens, keeps, sends and forgets. */
describe('a phone without a network', () => {
  let product: Product;
  let browser: Browser;
  let jobId: string;
  let desk: Desk;
  const found: string[] = [];
  const person = `${inventedSurname()} Józefa`;
  const title = `Krany i uszczelki: ${person}`;

  beforeAll(async () => {
    const running = process.env['OKIENKO_E2E_URL'];
    product = running
      ? { origin: running, stop: () => Promise.resolve() }
      : await startProduct('one process');
    browser = await launchBrowser();
    await awayFromMidnight();
    jobId = await repairToday(product.origin, person);
  }, 330_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Everything the application has put on the device, in one text. */
  const onDevice = () =>
    desk.page.evaluate(() => JSON.stringify((globalThis as unknown as BrowserGlobals).localStorage));

  it('keeps the program and the day once its worker has signed in', async () => {
    desk = await Desk.of(browser, product.origin, found, 'fachowiec', 360);
    await desk.sees(person);
    await eventually(
      () => onDevice(),
      (kept) => kept.includes('okienko.day') && kept.includes(jobId),
    );
    await eventually(programIsKept, Boolean, 60_000);
  });

  it('opens again after a reload, says since when, and shows the visit it never opened before', async () => {
    await desk.offline(true);
    await desk.page.reload();
    await desk.sees(/Brak sieci\. Widzisz dane z godz\. \d\d:\d\d/);
    await desk.open('/handyman', 'Złota rączka');
    await desk.press(title);
    await desk.heading(title);
    await desk.sees(/Zmyślona 7/);
  });

  it('lets a step be done, keeps it over another reload, and sends it once when the network is back', async () => {
    await desk.press('Jadę');
    await desk.page.getByText('Czeka na sieć', { exact: true }).waitFor();
    await desk.page.reload();
    await desk.heading(title);
    await desk.sees(/Czeka na sieć: 1 zapis w telefonie/);
    await desk.page.getByRole('button', { name: 'Jestem', exact: true }).waitFor();
    expect(await stepsOf('set-off')).toBe(0);
    await desk.offline(false);
    await desk.sees('Połączono. Wszystko wysłane.');
    await eventually(
      () => stepsOf('set-off'),
      (steps) => steps === 1,
    );
  });

  it('opens from the home screen without signing in, as the same person, for the same day', async () => {
    await desk.offline(true);
    const opened = await desk.page.context().newPage();
    await opened.goto(product.origin);
    await opened.getByRole('heading', { level: 1, name: /Dzień dobry, Zenon/ }).waitFor();
    await opened.getByText(person).first().waitFor();
    await opened.close();
  });

  it('asks before somebody signs out with unsent work, and sends it if there is a way', async () => {
    await desk.press('Jestem');
    await desk.page.getByText('Czeka na sieć', { exact: true }).waitFor();
    await signOut();
    await desk.page.getByText('1 zapis nie jest wysłany.').waitFor();
    await desk.inspect();
    await desk.press('Wyślij i wyloguj się');
    await desk.page.getByText(/Nie wszystko udało się wysłać/).waitFor();
    expect(await stepsOf('arrive')).toBe(0);
  });

  it('keeps unsent work sealed for its person, and forgets the day, when they sign out all the same', async () => {
    await desk.press('Wyloguj się, zapisy zostaną w telefonie');
    await desk.page.getByText(/W tym urządzeniu czeka 1 niewysłany zapis/).waitFor();
    const kept = await onDevice();
    expect(kept).toContain(`okienko.outbox.${WORKER}`);
    expect(kept).not.toContain('okienko.day');
    expect(kept).not.toContain(person.split(' ')[0] as string);
  });

  it('neither shows nor sends it under the next person at the phone', async () => {
    await desk.offline(false);
    await signInHere('organizator');
    // The address they were asked for is still that of the repair.
    await desk.heading(title);
    expect(await desk.page.getByText('Czeka na sieć').count()).toBe(0);
    expect(await stepsOf('arrive')).toBe(0);
    await signOut();
  });

  it('sends it, once, when its person comes back', async () => {
    await signInHere('fachowiec');
    await desk.sees('Połączono. Wszystko wysłane.');
    await eventually(
      () => stepsOf('arrive'),
      (steps) => steps === 1,
    );
    await desk.page.context().close();
  });

  it('no screen on the way breaks a rule of accessibility', () => {
    expect(found).toEqual([]);
  });

  async function stepsOf(action: string): Promise<number> {
    const organiser = await apiAs(product.origin, 'organizator');
    const { steps } = await organiser()(handyman.getJob, { jobId });
    return steps.filter((step) => step.action === action).length;
  }

  function programIsKept(): Promise<boolean> {
    return desk.page.evaluate(async () => {
      const { navigator } = globalThis as unknown as BrowserGlobals;
      const registration = await navigator.serviceWorker.getRegistration();
      return registration !== undefined && registration.active !== null;
    });
  }

  async function signOut(): Promise<void> {
    await desk.page.getByRole('button', { name: 'Więcej' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Wyloguj się', exact: true }).click();
  }

  /** The provider asks who it is although it may not have heard of the one who left. */
  async function signInHere(username: string): Promise<void> {
    const { page } = desk;
    await page.getByRole('button', { name: 'Zaloguj się kontem służbowym' }).click();
    await answerProvider(page, username);
  }
});

/** A repair of today for the demo's worker, at a made-up address. */
async function repairToday(origin: string, person: string): Promise<string> {
  const [surname = '', firstName = ''] = person.split(' ');
  const { residentId, order } = await served(origin, { surname, firstName });
  const orderId = await order('handyman', 1);
  const [intake, organiser] = await Promise.all([apiAs(origin, 'recepcja'), apiAs(origin, 'organizator')]);
  await intake()(registry.updateResident, {
    residentId,
    version: 1,
    address: { street: 'Zmyślona', house: '7', city: 'Starachowice' },
  });
  const jobOfOrder = async () => {
    const { items } = await organiser()(handyman.listUnscheduledJobs, { limit: 50 });
    const job = items.find((its) => its.orderId === orderId);
    if (job === undefined) throw new Error('the job is not open yet');
    return job;
  };
  const { id: jobId, version } = await eventually(jobOfOrder);
  await organiser()(handyman.describeJob, {
    jobId,
    version,
    category: 'tap-and-seal',
    description: 'Cieknie kran',
  });
  await organiser()(handyman.scheduleJob, {
    jobId,
    version: version + 1,
    date: isoDay(0),
    halfDay: 'morning',
    startTime: '11:00',
    plannedQuarters: 2,
    workerId: WORKER,
  });
  return jobId;
}

/** Unlike any other, so that nobody is taken for somebody the centre knows. */
function inventedSurname(): string {
  const digits = randomUUID().replaceAll('-', '').slice(0, 5);
  const word = [...digits].map((digit) => SYLLABLES[parseInt(digit, 16)]).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
