import { served, type Served } from '../accepted-orders';
import { typedDay } from '../days';
import { inventedSurname } from '../invented-surname';
import type { Town } from '../town';

/** A flat from its first day, and the stay of somebody who comes in a crisis. */
export function flats(town: Town): void {
  let person: Served;
  const flat = `Mieszkanie ${inventedSurname()}`;
  const surname = inventedSurname();

  beforeAll(async () => {
    person = await served(town.origin, { surname, firstName: 'Józefa' });
  });

  describe('a flat', () => {
    it('is registered with its places by the organiser', async () => {
      const desk = await town.at('organizator');
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
      await desk.fill('Czynne od', typedDay(-60));
      await desk.fill('Pełna opłata za miesiąc', '1200');
      await desk.press('Dodaj mieszkanie');
      await desk.heading(flat);
      for (const label of ['pokój 1', 'pokój 2']) {
        await desk.act('Dodaj miejsce', async () => {
          await desk.fill('Nazwa miejsca', label);
          await desk.fill('Czynne od', typedDay(-60));
        });
      }
      await desk.sees('pokój 2');
      await desk.inspect();
    });

    it('is changed, and a place taken out for repairs, closed and opened again', async () => {
      const desk = await town.at('organizator');
      await desk.open('/housing/flats', 'Mieszkania i miejsca');
      await desk.press(flat);
      await desk.heading(flat);
      await desk.act(
        'Remont: pokój 2',
        async () => {
          await desk.fill('Powód', 'malowanie');
          await desk.fill('Znów czynne od wieczoru', typedDay(7));
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
    });
  });

  describe('a stay', () => {
    it('is granted from the waiting list in a crisis, and begins once the papers are there', async () => {
      const desk = await town.at('koordynator');
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
      await desk.fill('Od wieczoru', typedDay(-20));
      await desk.fill('Do rana', typedDay(20));
      await desk.page.getByRole('checkbox', { name: /Kryzys/ }).check();
      await desk.press('Przyznaj miejsce');
      await desk.heading(`Pobyt: ${surname} Józefa`);
      await desk.sees(/Brakuje: kontraktu mieszkaniowego, decyzji, zlecenia/);
      await desk.act('Wpisz dokumenty', async () => {
        await desk.fill('Numer kontraktu mieszkaniowego', 'KM/1');
        await desk.fill('Data kontraktu', typedDay(-25));
        await desk.fill('Numer decyzji', 'CUS.4/1');
        await desk.fill('Data decyzji', typedDay(-25));
      });
      await desk.act('Potwierdź zamieszkanie', async () => undefined);
      await desk.sees('Mieszka');
      await desk.inspect();
    });

    it('gets its order, its meetings, a longer time and corrected dates', async () => {
      await person.order('housing', 60);
      const desk = await town.at('koordynator');
      await desk.open('/housing', 'Mieszkania');
      await desk.press(`${surname} Józefa`);
      await desk.heading(/Pobyt/);
      await desk.act('Połącz ze zleceniem', () => desk.pick(/60 nocy/));
      await desk.sees('Zlecenie 1');
      await desk.act('Zaplanuj spotkanie', async () => {
        await desk.pick('psycholog');
        await desk.fill('Zaplanowane na', typedDay(-3));
      });
      await desk.act(/Zapisz: psycholog/, async () => undefined, 'Zapisz spotkanie');
      await desk.sees(/60 min/);
      await desk.act('Przedłuż pobyt', async () => {
        await desk.fill('Nowy koniec: do rana', typedDay(40));
        await desk.fill('Numer decyzji', 'CUS.4/2');
      });
      await desk.act(
        'Popraw daty',
        async () => {
          await desk.fill('Pierwszy wieczór w mieszkaniu', typedDay(-19));
          await desk.fill('Dlaczego poprawiasz', 'przyszła dzień później');
        },
        'Zapisz poprawione daty',
      );
      await desk.hears('Daty poprawione.');
      await desk.inspect();
    });

    it('ends earlier than granted, and the place is free again', async () => {
      const desk = await town.at('koordynator', 360);
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
    });
  });
}
