import { readFileSync } from 'node:fs';
import { apiAs } from '../api';
import { typed } from '../days';
import type { Desk } from '../desk';
import { registerFoundation } from '../foundation';
import { newPerson, type Person } from '../needs';
import { bringIntoForce, draftedPlan } from '../plans';
import type { Town } from '../town';

/** Everything lies in the month before this one, so that it can be closed and kept. */
const LAST_MONTH = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 1, 1))
  .toISOString()
  .slice(0, 7);
const FROM = `${LAST_MONTH}-01`;
const TO = new Date(Date.parse(FROM) + 300 * 86_400_000).toISOString().slice(0, 10);
const VISIT = `${LAST_MONTH}-10`;

/** The acts around a contract that people do when things do not go smoothly, by four of them. */
export function contractToShare(town: Town): void {
  describe('from a contract to the share, with all that can be disputed', () => {
    let person: Person;
    let organiser: Desk;
    let foundation: Desk;
    const number = `KO/${Date.now() % 1_000_000}`;
    /** The line first signed, among all that could take the order. */
    const ofContract = new RegExp(`50,00.*${number}|${number}.*50,00`);
    let order: string;
    let visit: string;

    beforeAll(async () => {
      await registerFoundation(apiAs(town.origin, 'organizator'), { from: FROM, to: TO });
      person = await newPerson(town.origin, 'Zofia');
      const plan = await draftedPlan(town.origin, person.residentId, { from: FROM, to: TO });
      await bringIntoForce(town.origin, plan, FROM);
      [organiser, foundation] = await Promise.all([town.at('organizator'), town.at('fundacja', 360)]);
    });

    it('the organiser records the paper that makes the foundation count, and signs a contract', async () => {
      await organiser.open('/orders/providers');
      await organiser.follow(/Fundacja Przykładowa Opiekunka/);
      await organiser.press('Dodaj dokument PES');
      await organiser.choose('Dokument', 'odpis KRS');
      await organiser.fill('Numer dokumentu', 'odpis 1/2026');
      await organiser.fill('Ważny od', typed(FROM));
      await organiser.press('Dodaj dokument PES');
      await organiser.hears('odpis 1/2026');
      await organiser.inspect();
      await organiser.open('/orders/contracts/new');
      await organiser.fill('Numer umowy', number);
      await organiser.pick('otwarty konkurs ofert');
      await organiser.find(/^Realizator/, 'Opiekunka', /Opiekunka/i);
      await organiser.fill('Podpisano', typed(FROM));
      await organiser.fill('Obowiązuje od', typed(FROM));
      await organiser.fill('Obowiązuje do', typed(TO));
      await organiser.choose('Projekt', 'CUS-E2E');
      await organiser.pick('Europejski Fundusz Społeczny');
      await organiser.fill('Limit wartości', '2000');
      await organiser.find(/^Usługa/, 'wytchnieniowa', /wytchnieniowa/i);
      await organiser.fill('Cena jednostki brutto', '50');
      await organiser.hears('umowa będzie się liczyć jako PES');
      await organiser.inspect();
      await organiser.press('Zapisz umowę');
      await organiser.heading(`Umowa ${number}`);
    });

    it('amends it: a higher limit, a volume for the line and a line at another price', async () => {
      await organiser.press('Zmień umowę');
      await organiser.fill('Nowy limit wartości', '3000');
      await organiser.fill(/Opieka wytchnieniowa, 50,00/, '45');
      await organiser.fill('Co się zmieniło', 'Aneks nr 1: więcej godzin');
      await organiser.press('Dodaj pozycję');
      await organiser.find(/^Usługa/, 'wytchnieniowa', /wytchnieniowa/i);
      await organiser.fill('Cena jednostki brutto', '55');
      await organiser.inspect();
      await organiser.press('Zapisz aneks');
      await organiser.hears('Aneks nr 1: więcej godzin');
      await organiser.hears('45 godzin');
      await organiser.hears(/55,00/);
      await organiser.inspect();
    });

    it('an order is declined with a reason and offered again', async () => {
      await organiser.open('/orders');
      await organiser.follow(new RegExp(person.surname));
      await organiser.pick(ofContract);
      await organiser.press('Wyślij zlecenie');
      await organiser.hears('Czeka na odpowiedź');
      const declined = organiser.path;
      await foundation.open(declined);
      await foundation.press('Odmów');
      await foundation.pickFirst();
      await foundation.fill('Wyjaśnienie', 'Opiekunka jest na urlopie');
      await foundation.press('Odmów zlecenia');
      await foundation.hears('Odmowa zapisana');
      await foundation.inspect();
      await organiser.open(declined);
      await organiser.hears(/Realizator odmówił/);
      await organiser.inspect();
      await organiser.press('Zleć ponownie');
      await organiser.pick(ofContract);
      await organiser.inspect();
      await organiser.press('Wyślij zlecenie');
      await organiser.hears('Czeka na odpowiedź');
      await organiser.page.waitForURL((url) => url.pathname !== declined && !url.pathname.endsWith('/new'));
      order = organiser.path;
    });

    it('the foundation takes a part of it on and records a visit', async () => {
      await foundation.open(order);
      await foundation.press('Przyjmij część');
      await foundation.fill('Ile przyjmujesz', '30');
      await foundation.press('Przyjmij część');
      await foundation.hears('Zlecenie przyjęte');
      await foundation.follow(/Zapisz wizytę/);
      await foundation.fill('Dzień wizyty', typed(VISIT));
      await foundation.fill('Ilość', '3');
      await foundation.pickFirst();
      await foundation.press('Zapisz wizytę');
      await foundation.hears('Wizyta zapisana');
    });

    it('the visit is disputed, the foundation answers, and it is accepted', async () => {
      await organiser.open(order);
      await organiser.follow(typed(VISIT));
      await organiser.heading(/^Karta usługi/);
      visit = organiser.path;
      await organiser.press('Zgłoś zastrzeżenie');
      await organiser.pick('zła ilość');
      await organiser.press('Zgłoś zastrzeżenie');
      await organiser.hears('Centrum ma zastrzeżenie: zła ilość');
      await organiser.inspect();
      await foundation.open(visit);
      await foundation.press('Odpowiedz na zastrzeżenie');
      await foundation.fill('Wyjaśnienie', 'Karta ma podpis osoby');
      await foundation.press('Wyślij wyjaśnienie');
      await foundation.hears('Wyjaśnienie realizatora: Karta ma podpis osoby');
      await foundation.inspect();
      await organiser.open(visit);
      await organiser.press('Przyjmij kartę');
      await organiser.hears('Przyjęto 1 kartę');
    });

    it('the answer stands in the history of the resident', async () => {
      const coordinator = await town.at('koordynator');
      await coordinator.open(`/residents/${person.residentId}`);
      await coordinator.hears('Odpowiedziano na zastrzeżenie do usługi');
    });

    it('the month is closed, invoiced and paid', async () => {
      await organiser.open(`/month?month=${LAST_MONTH}`);
      await organiser.page.getByRole('link', { name: `Sprawdź i zamknij: ${number}` }).click();
      await organiser.press('Zamknij miesiąc');
      await organiser.press('Tak, zamknij miesiąc');
      await organiser.hears(/Miesiąc zamknięty na kwotę 150,00/);
      await organiser.inspect();
      await foundation.open(organiser.path);
      await foundation.press('Wpisz fakturę albo notę');
      await foundation.fill('Numer faktury lub noty', 'FV/1');
      await foundation.press('Zapisz fakturę');
      await foundation.hears('FV/1');
      await foundation.inspect();
      await organiser.page.reload();
      await organiser.press('Oznacz jako zapłacone');
      await organiser.press('Oznacz jako zapłacone');
      await organiser.hears('Zapłacono');
    });

    it('the month is kept; a later correction changes only what is known today', async () => {
      await organiser.open('/share/history');
      await organiser.press('Zachowaj miesiąc');
      await organiser.page
        .getByRole('dialog')
        .getByRole('button', { name: /^Zachowaj miesiąc: / })
        .click();
      await organiser.hears('Miesiąc zachowany.');
      await organiser.inspect();
      await foundation.open(`${visit}/correct`);
      await foundation.hears('Zamknięty miesiąc się nie zmieni');
      await foundation.fill('Ilość', '2');
      await foundation.inspect();
      await foundation.press('Zapisz poprawioną kartę');
      await foundation.hears('Karta poprawiona');
      await organiser.open(visit);
      await organiser.press('Przyjmij kartę');
      await organiser.hears('Przyjęto 1 kartę');
    });

    it('the exported table of the share sums to the figure on the screen', async () => {
      await organiser.open('/share/contracts');
      const total = organiser.page.getByRole('row', { name: /^Razem/ });
      const shown = groszeOf((await total.getByRole('cell').last().innerText()) ?? '');
      const download = organiser.page.waitForEvent('download');
      await organiser.press('Pobierz CSV');
      const rows = readFileSync(await (await download).path(), 'utf8')
        .trim()
        .split('\r\n')
        .slice(1);
      const sum = rows.reduce((all, row) => all + groszeOf(row.split(';').at(-1) ?? ''), 0);
      expect(sum).toBe(shown);
      expect(rows.some((row) => row.startsWith(number))).toBe(true);
      await organiser.inspect();
      await organiser.page.emulateMedia({ media: 'print' });
      expect(await organiser.page.getByRole('navigation').first().isVisible()).toBe(false);
      expect(await organiser.page.getByRole('button', { name: 'Pobierz CSV' }).isVisible()).toBe(false);
      expect(await total.isVisible()).toBe(true);
      await organiser.page.emulateMedia({ media: null });
      await organiser.follow(number);
      await organiser.follow(new RegExp(person.surname));
      await organiser.page.getByRole('heading', { level: 1 }).waitFor();
      await organiser.inspect();
    });

    it('what went wrong is taken back: an order, a visit, and the rest of an order', async () => {
      await organiser.open('/orders');
      await organiser.follow(new RegExp(person.surname));
      await organiser.pick(ofContract);
      await organiser.press('Wyślij zlecenie');
      await organiser.hears('Czeka na odpowiedź');
      await organiser.act('Wycofaj zlecenie', () => organiser.pickFirst());
      await organiser.hears('Zlecenie wycofane');
      await organiser.inspect();
      await foundation.open(visit);
      await foundation.press('Wycofaj kartę');
      await foundation.fill('Wyjaśnienie', 'Wizyty nie było');
      await foundation.press('Wycofaj kartę');
      await foundation.hears('Karta wycofana.');
      await organiser.open(order);
      await organiser.act('Przerwij zlecenie', () => organiser.pickFirst());
      await organiser.hears('Zlecenie przerwane');
    });

    it('the organiser ends the contract', async () => {
      await organiser.open('/orders/contracts');
      await organiser.follow(new RegExp(number));
      await organiser.press('Rozwiąż umowę');
      await organiser.fill('Powód', 'Za porozumieniem stron');
      await organiser.press('Rozwiąż umowę');
      await organiser.hears('Rozwiązana');
      await organiser.inspect();
    });
  });
}

/** "1 250,50 zł" in grosze. */
function groszeOf(text: string): number {
  return Number(text.replaceAll(/[^\d,-]/g, '').replace(',', ''));
}
