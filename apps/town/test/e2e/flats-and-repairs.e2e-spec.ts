import { randomUUID } from 'node:crypto';
import { eventually } from '@cus/platform/testing';
import type { Browser } from 'playwright-core';
import { served, type Served } from './accepted-orders';
import { launchBrowser } from './browser';
import { Desk } from './desk';
import { startProduct, type Product } from './product';

jest.setTimeout(180_000);

const SYLLABLES = 'ba ce do fi gu ho ja ke lo mi nu po ra se to wi'.split(' ');

/** Every act of housing and of the handyman, each done on screen by whoever does it in a centre. */
describe('flats and repairs', () => {
  let product: Product;
  let browser: Browser;
  let person: Served;
  const found: string[] = [];
  const surname = inventedSurname();
  const flat = `Mieszkanie ${surname}`;

  beforeAll(async () => {
    const running = process.env['OKIENKO_E2E_URL'];
    product = running
      ? { origin: running, stop: () => Promise.resolve() }
      : await startProduct('one process');
    browser = await launchBrowser();
    person = await served(product.origin, { surname, firstName: 'Józefa' });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const enter = (username: string, width?: number) =>
    Desk.of(browser, product.origin, found, username, width);

  describe('a flat', () => {
    it('is registered with its places by the organiser', async () => {
      const desk = await enter('organizator');
      await desk.open('/housing/flats', 'Mieszkania i miejsca');
      await desk.press('Dodaj mieszkanie');
      await desk.heading('Dodaj mieszkanie');
      await desk.pick('Wspomagane');
      await desk.fill('Nazwa mieszkania', flat);
      await desk.page.getByRole('checkbox', { name: 'seniorzy' }).check();
      await desk.fill('Ulica', 'Zmyślona');
      await desk.fill('Numer domu', '7');
      await desk.fill('Kod pocztowy', '27-200');
      await desk.fill('Miejscowość', 'Starachowice');
      await desk.fill('Czynne od', dayFromToday(-60));
      await desk.fill('Pełna opłata za miesiąc', '1200');
      await desk.press('Dodaj mieszkanie');
      await desk.heading(flat);
      for (const label of ['pokój 1', 'pokój 2']) {
        await desk.act('Dodaj miejsce', async () => {
          await desk.fill('Nazwa miejsca', label);
          await desk.fill('Czynne od', dayFromToday(-60));
        });
      }
      await desk.sees('pokój 2');
      await desk.inspect();
      await desk.leave();
    });

    it('is changed, and a place taken out for repairs, closed and opened again', async () => {
      const desk = await enter('organizator');
      await desk.open('/housing/flats', 'Mieszkania i miejsca');
      await desk.press(flat);
      await desk.heading(flat);
      await desk.act(
        'Remont: pokój 2',
        async () => {
          await desk.fill('Powód', 'malowanie');
          await desk.fill('Znów czynne od wieczoru', dayFromToday(7));
        },
        'Wyłącz na czas remontu',
      );
      await desk.sees(/wyłączone do .*malowanie/);
      await desk.inspect();
      await desk.act('Po remoncie: pokój 2', async () => undefined, 'Włącz z powrotem');
      await desk.sees('czynne');
      await desk.act('Zamknij: pokój 2', async () => undefined, 'Zamknij miejsce');
      await desk.sees(/zamknięte od/);
      await desk.press('Otwórz ponownie: pokój 2');
      await desk.hears('Miejsce znów czynne.');
      await desk.act('Zmień: pokój 2', () => desk.fill('Nazwa miejsca', 'pokój 3'), 'Zapisz miejsce');
      await desk.act(
        'Zmień pełną opłatę',
        () => desk.fill('Pełna opłata za miesiąc', '1300'),
        'Zmień pełną opłatę',
      );
      await desk.act(
        'Zmień dane mieszkania',
        () => desk.fill('Nazwa mieszkania', `${flat} nowe`),
        'Zapisz dane mieszkania',
      );
      await desk.heading(`${flat} nowe`);
      await desk.leave();
    });
  });

  describe('a stay', () => {
    it('is granted from the waiting list in a crisis, and begins once the papers are there', async () => {
      const desk = await enter('koordynator');
      await desk.open('/housing/waiting', /Lista oczekujących/);
      await desk.act('Dopisz do listy', async () => {
        await desk.find('Osoba', surname, new RegExp(surname));
        await desk.page.getByRole('checkbox', { name: 'bezdomność' }).check();
      });
      await desk.act(
        `Zmień okoliczności: ${surname} Józefa`,
        () => desk.page.getByRole('checkbox', { name: 'powyżej 60 lat' }).check(),
        'Zapisz okoliczności',
      );
      await desk.sees(/powyżej 60 lat/);
      await desk.inspect();
      await desk.press(`Przyznaj miejsce: ${surname} Józefa`);
      await desk.heading('Przyznaj miejsce');
      await desk.choose('Miejsce', new RegExp(`${flat}.*pokój 1`));
      await desk.fill('Od wieczoru', dayFromToday(-20));
      await desk.fill('Do rana', dayFromToday(20));
      await desk.page.getByRole('checkbox', { name: /Kryzys/ }).check();
      await desk.press('Przyznaj miejsce');
      await desk.heading(`Pobyt: ${surname} Józefa`);
      await desk.sees(/Brakuje: kontraktu mieszkaniowego, decyzji, zlecenia/);
      await desk.act('Wpisz dokumenty', async () => {
        await desk.fill('Numer kontraktu mieszkaniowego', 'KM/1');
        await desk.fill('Data kontraktu', dayFromToday(-25));
        await desk.fill('Numer decyzji', 'CUS.4/1');
        await desk.fill('Data decyzji', dayFromToday(-25));
      });
      await desk.act('Potwierdź zamieszkanie', async () => undefined);
      await desk.sees('Mieszka');
      await desk.inspect();
      await desk.leave();
    });

    it('gets its order, its meetings, a longer time and corrected dates', async () => {
      await person.order('housing', 60);
      const desk = await enter('koordynator');
      await desk.open('/housing', 'Mieszkania');
      await desk.press(`${surname} Józefa`);
      await desk.heading(/Pobyt/);
      await desk.act('Połącz ze zleceniem', () => desk.pick(/60 nocy/));
      await desk.sees('Zlecenie 1');
      await desk.act('Zaplanuj spotkanie', async () => {
        await desk.pick('psycholog');
        await desk.fill('Zaplanowane na', dayFromToday(-3));
      });
      await desk.act(/Zapisz: psycholog/, async () => undefined, 'Zapisz spotkanie');
      await desk.sees(/60 min/);
      await desk.act('Przedłuż pobyt', async () => {
        await desk.fill('Nowy koniec: do rana', dayFromToday(40));
        await desk.fill('Numer decyzji', 'CUS.4/2');
      });
      await desk.act(
        'Popraw daty',
        async () => {
          await desk.fill('Pierwszy wieczór w mieszkaniu', dayFromToday(-19));
          await desk.fill('Dlaczego poprawiasz', 'przyszła dzień później');
        },
        'Zapisz poprawione daty',
      );
      await desk.hears('Daty poprawione.');
      await desk.inspect();
      await desk.leave();
    });

    it('ends earlier than granted, and the place is free again', async () => {
      const desk = await enter('koordynator', 360);
      await desk.open('/housing', 'Mieszkania');
      await desk.press(`${surname} Józefa`);
      await desk.heading(/Pobyt/);
      await desk.act('Zakończ pobyt', async () => {
        await desk.choose('Powód', 'cel osiągnięty');
        await desk.choose('Dokąd', 'własne mieszkanie');
      });
      await desk.sees(/cel osiągnięty; własne mieszkanie/);
      await desk.inspect();
      await desk.open('/housing', 'Mieszkania');
      await desk.page
        .getByRole('figure')
        .filter({ hasText: flat })
        .getByText(/wolne są 2 miejsca z 2/)
        .waitFor();
      await desk.leave();
    });
  });

  describe('a repair', () => {
    it('is described and given a day and a worker, moved, and given another', async () => {
      // Whoever signed in once stands in the directory, and can be chosen by name.
      await (await enter('fachowiec', 360)).leave();
      await person.order('handyman', 2);
      const desk = await enter('organizator');
      await desk.open('/handyman', 'Złota rączka');
      await desk.press(`Do opisania: ${surname} Józefa`);
      await desk.heading(`Do opisania: ${surname} Józefa`);
      await desk.choose('Co naprawić', 'Krany i uszczelki');
      await desk.fill('Opis', 'Cieknie kran w kuchni');
      await desk.press('Zapisz opis');
      await desk.sees(/zostało/);
      await desk.inspect();
      await desk.fill('Dzień', dayFromToday(1));
      await desk.pick(/przed południem/);
      await desk.fill('Godzina przyjścia', '9.15');
      await desk.find('Fachowiec', 'Zenon', /Zenon Próbny/);
      await desk.press('Zapisz termin');
      await desk.sees('Zaplanowana');
      await desk.act(
        'Zmień termin',
        async () => {
          await desk.fill('Dzień', dayFromToday(0));
          await desk.fill('Godzina przyjścia', '8:30');
        },
        'Zapisz termin',
      );
      await desk.act('Zmień opis', () => desk.fill('Opis', 'Cieknie kran w łazience'), 'Zapisz opis');
      await desk.sees('Cieknie kran w łazience');
      await desk.inspect();
      await desk.leave();
    });

    it('is carried out in a stairwell without a network, and sends itself afterwards', async () => {
      const desk = await enter('fachowiec', 360);
      await desk.open('/handyman', 'Złota rączka');
      await desk.sees('Połączono. Wszystko wysłane.');
      await desk.press(`Krany i uszczelki: ${surname} Józefa`);
      await desk.heading(`Krany i uszczelki: ${surname} Józefa`);
      await desk.press('Jadę');
      await desk.press('Jestem');
      await desk.page.getByRole('group', { name: 'Zanim zaczniesz' }).waitFor();
      await desk.page.context().setOffline(true);
      for (const point of await desk.page.getByRole('checkbox').all()) await point.check();
      await desk.press('Zaczynam');
      await desk.page.getByText('Czeka na sieć', { exact: true }).waitFor();
      for (const stage of ['Przed naprawą', 'Po naprawie'])
        await desk.act('Dodaj zdjęcie', async () => {
          await desk.pick(stage);
          await desk.page
            .getByLabel('Zdjęcie z telefonu')
            .setInputFiles({ name: `${stage}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(stage) });
          // The digest is counted in the browser; the name of the file appears with it.
          const reference = desk.page.locator('[name=reference]');
          await eventually(
            () => reference.inputValue(),
            (name) => name === `${stage}.jpg`,
          );
        });
      await desk.press('Dodaj materiał');
      await desk.fill('Nazwa', 'uszczelka');
      await desk.fill('Koszt', '12');
      await desk.fill('Numer paragonu lub zdjęcia', 'paragon 7');
      await desk.pick('podpis');
      await desk.inspect();
      await desk.press('Zakończ');
      await desk.sees(/Czeka na sieć: [45] zapis/);
      await desk.sees('Wykonana');
      await desk.inspect();
      await desk.page.context().setOffline(false);
      await desk.sees('Połączono. Wszystko wysłane.');
      await desk.sees('paragon 7');
      await desk.inspect();
      await desk.leave();
    });

    it('is corrected, and its record accepted', async () => {
      const desk = await enter('organizator');
      await desk.open(`/handyman?date=${isoDay(0)}`, 'Złota rączka');
      await desk.press(`Krany i uszczelki: ${surname} Józefa`);
      await desk.heading(/Krany i uszczelki/);
      await desk.act(
        'Popraw naprawę',
        async () => {
          await desk.choose('Czas pracy', '2 godz.');
          await desk.fill('Dlaczego poprawiasz', 'zły czas w karcie');
        },
        'Zapisz poprawki',
      );
      await desk.sees('2 godz.');
      await desk.inspect();
      await desk.open('/deliveries', /Karty/);
      await desk.page.getByRole('checkbox', { name: new RegExp(surname) }).check();
      await desk.press('Przyjmij zaznaczone');
      await desk.press('Tak, przyjmij');
      await desk.hears('Przyjęto 1 kartę');
      await desk.leave();
    });

    it('of the same order is opened, called off and withdrawn', async () => {
      const desk = await enter('organizator');
      await desk.open(`/handyman?date=${isoDay(0)}`, 'Złota rączka');
      await desk.press(`Krany i uszczelki: ${surname} Józefa`);
      await desk.press('Otwórz kolejną naprawę z tego zlecenia');
      await desk.heading(`Do opisania: ${surname} Józefa`);
      await desk.act('Wycofaj naprawę', () => desk.fill('Powód', 'osoba już nie potrzebuje'));
      await desk.sees('Wycofana');
      await desk.leave();
    });

    it('and the flats are in the rail of a contracted organisation', async () => {
      const desk = await enter('spoldzielnia', 360);
      await desk.open('/handyman', 'Złota rączka');
      await desk.open('/housing', 'Mieszkania');
      await desk.sees('Nie ma jeszcze mieszkań');
      await desk.leave();
    });
  });

  it('no screen on the way breaks a rule of accessibility', () => {
    expect(found).toEqual([]);
  });
});

function isoDay(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(day);
}

/** As people type it: 23.11.2026. */
function dayFromToday(days: number): string {
  return isoDay(days).split('-').reverse().join('.');
}

/** Unlike any other, so that nobody is taken for somebody the centre knows. */
function inventedSurname(): string {
  const digits = randomUUID().replaceAll('-', '').slice(0, 5);
  const word = [...digits].map((digit) => SYLLABLES[parseInt(digit, 16)]).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
