import { served, type Served } from '../accepted-orders';
import { isoDay, typedDay } from '../days';
import { inventedSurname } from '../invented-surname';
import type { Town } from '../town';

/** Every act of the handyman, done by whoever does it in a centre. */
export function repairs(town: Town): void {
  describe('a repair', () => {
    let person: Served;
    const surname = inventedSurname();

    beforeAll(async () => {
      person = await served(town.origin, { surname, firstName: 'Józefa' });
    });

    it('is described and given a day and a worker, moved, and given another', async () => {
      // Whoever signed in once stands in the directory, and can be chosen by name.
      await town.at('fachowiec', 360);
      await person.order('handyman', 2);
      const desk = await town.at('organizator');
      await desk.open('/handyman', 'Złota rączka');
      await desk.press(`Do opisania: ${surname} Józefa`);
      await desk.heading(`Do opisania: ${surname} Józefa`);
      await desk.choose('Co naprawić', 'Krany i uszczelki');
      await desk.fill('Opis', 'Cieknie kran w kuchni');
      await desk.press('Zapisz opis');
      await desk.sees(/zostało/);
      await desk.inspect();
      await desk.fill('Dzień', typedDay(1));
      await desk.pick(/przed południem/);
      await desk.fill('Godzina przyjścia', '9.15');
      await desk.find('Fachowiec', 'Zenon', /Zenon Próbny/);
      await desk.press('Zapisz termin');
      await desk.sees('Zaplanowana');
      await desk.act(
        'Zmień termin',
        async () => {
          await desk.fill('Dzień', typedDay(0));
          await desk.fill('Godzina przyjścia', '8:30');
        },
        'Zapisz termin',
      );
      await desk.act('Zmień opis', () => desk.fill('Opis', 'Cieknie kran w łazience'), 'Zapisz opis');
      await desk.sees('Cieknie kran w łazience');
      await desk.inspect();
    });

    it('is carried out in a stairwell without a network, and sends itself afterwards', async () => {
      const desk = await town.at('fachowiec', 360);
      await desk.open('/handyman', 'Złota rączka');
      await desk.sees('Połączono. Wszystko wysłane.');
      await desk.press(`Krany i uszczelki: ${surname} Józefa`);
      await desk.heading(`Krany i uszczelki: ${surname} Józefa`);
      await desk.press('Jadę');
      await desk.press('Jestem');
      await desk.page.getByRole('group', { name: 'Zanim zaczniesz' }).waitFor();
      await desk.offline(true);
      for (const point of await desk.page.getByRole('checkbox').all()) await point.check();
      await desk.press('Zaczynam');
      await desk.page.getByText('Czeka na sieć', { exact: true }).waitFor();
      for (const stage of ['Przed naprawą', 'Po naprawie'])
        await desk.act('Dodaj zdjęcie', async () => {
          await desk.pick(stage);
          await desk.choosePhoto(`${stage}.jpg`, stage === 'Po naprawie' ? 240 : 200);
        });
      await desk.sees('Czeka na wysłanie');
      await desk.page.getByRole('img', { name: 'Po naprawie, zdjęcie 1 z 1' }).waitFor();
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
      await desk.offline(false);
      await desk.sees('Połączono. Wszystko wysłane.');
      await desk.sees('paragon 7');
      await desk.page.getByText('Czeka na wysłanie').waitFor({ state: 'detached' });
      await desk.inspect();
    });

    it('is seen before and after by the office, large and with the keyboard', async () => {
      const desk = await town.at('organizator');
      await desk.open(`/handyman?date=${isoDay(0)}`, 'Złota rączka');
      await desk.press(`Krany i uszczelki: ${surname} Józefa`);
      await desk.page.getByRole('button', { name: 'Po naprawie, zdjęcie 1 z 1' }).waitFor();
      await desk.press('Przed naprawą, zdjęcie 1 z 1');
      await desk.page
        .getByRole('dialog', { name: 'Przed naprawą, zdjęcie 1 z 1' })
        .getByRole('img')
        .waitFor();
      await desk.inspect();
      await desk.press('Usuń to zdjęcie');
      await desk.press('Usuń na zawsze');
      await desk.page.getByText('To jedyne takie zdjęcie skończonej naprawy').waitFor();
      await desk.inspect();
      await desk.page.keyboard.press('Escape');
      await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    it('shows another picture in place of a wrong one', async () => {
      const desk = await town.at('organizator');
      await desk.act('Dodaj zdjęcie', async () => {
        await desk.pick('Przed naprawą');
        await desk.choosePhoto('inne.jpg', 220);
      });
      await desk.press('Przed naprawą, zdjęcie 1 z 2');
      await desk.press('Usuń to zdjęcie');
      await desk.press('Usuń na zawsze');
      await desk.hears('Zdjęcie usunięte.');
      await desk.page.getByRole('button', { name: 'Przed naprawą, zdjęcie 1 z 1' }).waitFor();
    });

    it('is corrected, and its record accepted', async () => {
      const desk = await town.at('organizator');
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
      await desk.press(new RegExp(`^Zdjęcia naprawy: .*${surname}`));
      await desk.page.getByRole('img', { name: 'Po naprawie, zdjęcie 1 z 1' }).waitFor();
      await desk.inspect();
      await desk.page.keyboard.press('Escape');
      await desk.page.getByRole('checkbox', { name: new RegExp(surname) }).check();
      await desk.press('Przyjmij zaznaczone');
      await desk.press('Tak, przyjmij');
      await desk.hears('Przyjęto 1 kartę');
    });

    it('of the same order is opened, called off and withdrawn', async () => {
      const desk = await town.at('organizator');
      await desk.open(`/handyman?date=${isoDay(0)}`, 'Złota rączka');
      await desk.press(`Krany i uszczelki: ${surname} Józefa`);
      await desk.press('Otwórz kolejną naprawę z tego zlecenia');
      await desk.heading(`Do opisania: ${surname} Józefa`);
      await desk.act('Wycofaj naprawę', () => desk.fill('Powód', 'osoba już nie potrzebuje'));
      await desk.sees('Wycofana');
    });

    it('opens, like the flats, for a contracted organisation that has none yet', async () => {
      const desk = await town.at('spoldzielnia', 360);
      await desk.open('/handyman', 'Złota rączka');
      await desk.open('/housing', 'Mieszkania');
      await desk.sees('Nie ma jeszcze mieszkań');
    });
  });
}
