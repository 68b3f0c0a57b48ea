import { housing } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { served, type Served } from '../accepted-orders';
import { apiAs } from '../api';
import { isoDay, typedDay } from '../days';
import type { Desk } from '../desk';
import { inventedSurname } from '../invented-surname';
import type { Town } from '../town';

/** What happens while somebody lives in a place of the centre, and when nobody comes to live there. */
export function stays(town: Town): void {
  describe('living in a place', () => {
    const surname = inventedSurname();
    const flat = `Dom ${surname}`;
    /** Long enough ago that a whole month lies between. */
    const came = -70;
    let person: Served;
    let placeIds: string[];

    beforeAll(async () => {
      person = await served(town.origin, { surname, firstName: 'Leokadia' });
      const organiser = apiAs(town.origin, 'organizator');
      const { id: flatId } = await organiser()(housing.registerFlat, {
        name: flat,
        kind: 'supported',
        audiences: ['senior'],
        openFrom: isoDay(-100),
        address: { street: 'Ukryta', building: '3', postalCode: '27-200', town: 'Starachowice' },
        concealed: true,
        fullFeeGrosze: 120_000,
      });
      const places = ['pokój 1', 'pokój 2'].map((label) =>
        organiser()(housing.addPlace, { flatId, label, openFrom: isoDay(-100) }),
      );
      placeIds = (await Promise.all(places)).map(({ id }) => id);
    });

    const granted = async (input: { until?: string } = {}) => {
      const coordinator = apiAs(town.origin, 'koordynator');
      const paper = (reference: string) => ({ reference, on: isoDay(came) });
      return coordinator()(housing.grantPlace, {
        placeId: placeIds[0] as string,
        residentId: person.residentId,
        from: isoDay(came),
        crisis: true,
        housingContract: paper('KM/7'),
        decision: paper('CUS.4/7'),
        ...input,
      });
    };
    const opened = (desk: Desk, id: string) => desk.open(`/housing/stays/${id}`, /^Pobyt/);

    it('does not begin when the grant is called off', async () => {
      const { id } = await granted();
      const desk = await town.at('koordynator');
      await opened(desk, id);
      await desk.act('Odwołaj przyznanie', () => desk.fill('Powód', 'osoba znalazła mieszkanie'));
      await desk.hears('Przyznanie odwołane. Miejsce jest wolne.');
      await desk.sees('Odwołany');
      await desk.inspect();
    });

    it('knows absences and returns, a fee, a way out, and another place', async () => {
      const { id } = await granted();
      const coordinator = apiAs(town.origin, 'koordynator');
      await coordinator()(housing.moveIn, { stayId: id, version: 1, on: isoDay(came) });
      const desk = await town.at('koordynator');
      await opened(desk, id);
      const away = (from: number, until: number) =>
        desk.act('Zapisz nieobecność', async () => {
          await desk.fill('Pierwsza noc poza mieszkaniem', typedDay(from));
          await desk.fill('Wraca wieczorem', typedDay(until));
          await desk.pick('szpital');
        });
      await away(-5, -2);
      await desk.hears('Nieobecność zapisana. Te noce nie są rozliczane.');
      await away(-12, -10);
      await desk.press(`Usuń nieobecność od ${typedDay(-12)}`);
      await desk.sees('Usunięto nieobecność');
      await desk.act('Ustal odpłatność', async () => {
        await desk.fill('Od dnia', typedDay(came));
        await desk.pick('osoba samotnie gospodarująca');
        await desk.fill('Dochód miesięczny', '2500');
      });
      await desk.hears(/Odpłatność: \d+% pełnej kwoty/);
      await desk.act(
        'Zmień plan wyjścia',
        async () => {
          await desk.press('Dodaj krok');
          await desk.fill('Co trzeba zrobić', 'Wniosek o mieszkanie komunalne');
          await desk.pick('centrum');
          await desk.fill('Do kiedy', typedDay(30));
        },
        'Zapisz plan wyjścia',
      );
      await desk.sees('Wniosek o mieszkanie komunalne');
      await desk.act('Przenieś na inne miejsce', async () => {
        await desk.choose('Nowe miejsce', /pokój 2/);
        await desk.fill('Od wieczoru', typedDay(0));
        await desk.fill('Powód', 'spokojniejszy pokój');
      });
      await desk.hears('Osoba przeniesiona.');
      await desk.inspect();
    });

    it('has a meeting that its specialist finds on the phone and records', async () => {
      const coordinator = apiAs(town.origin, 'koordynator');
      const { items } = await coordinator()(housing.listStays, { residentId: person.residentId });
      const stay = items.find(({ state }) => state === 'living');
      const desk = await town.at('koordynator');
      await opened(desk, stay?.id ?? '');
      await desk.act('Zaplanuj spotkanie', async () => {
        await desk.pick('psycholog');
        await desk.fill('Godzina', '14:30');
        await desk.find('Kto prowadzi', 'Zenon', /Zenon Próbny/);
      });
      await desk.hears('Spotkanie zaplanowane.');
      await desk.sees('Zenon Próbny');
      const phone = await town.at('fachowiec', 360);
      await phone.open('/housing/week', 'Moje spotkania');
      await phone.sees('adres chroniony; zapytaj koordynatora');
      await phone.act(
        new RegExp(`^Zapisz: ${surname} Leokadia`),
        () => phone.fill('Ile minut', '50'),
        'Zapisz spotkanie',
      );
      await phone.hears('Spotkanie zapisane.');
      await phone.inspect();
    });

    it('is reported night by night for a whole month', async () => {
      const orderId = await person.order('housing', 200);
      const coordinator = apiAs(town.origin, 'koordynator');
      const { items } = await coordinator()(housing.listStays, { residentId: person.residentId });
      const stay = items.find(({ state }) => state === 'living');
      if (!stay) throw new Error('Nobody lives there');
      await eventually(() => coordinator()(housing.linkOrder, { stayId: stay.id, orderId }));
      const desk = await town.at('koordynator');
      await desk.open('/housing/nights', /^Noce/);
      await desk.act('Zgłoś noce miesiąca', async () => {
        await desk.pick('lista obecności');
        await desk.fill('Numer listy lub notatki', 'lista 10');
      });
      await desk.hears(/Zgłoszono pobyty: \d+, noce razem: \d+/);
      await desk.inspect();
    });

    it('is waited for in vain: somebody is taken off the list', async () => {
      const desk = await town.at('koordynator');
      await desk.open('/housing/waiting', /Lista oczekujących/);
      await desk.act('Dopisz do listy', () => desk.find('Osoba', surname, new RegExp(surname)));
      await desk.act(`Skreśl z listy: ${surname} Leokadia`, () => desk.pick('inna pomoc'), 'Skreśl');
      await desk.hears('Osoba skreślona z listy.');
      await desk.inspect();
    });

    it('has an address that only the trusted see, after writing why', async () => {
      const desk = await town.at('dyrektor');
      await desk.open('/housing/flats', 'Mieszkania i miejsca');
      await desk.press(flat);
      await desk.heading(flat);
      await desk.sees('Adres jest chroniony.');
      await desk.act('Pokaż adres', () => desk.fill('Po co potrzebny jest adres', 'Przewóz rzeczy osoby'));
      await desk.sees(/Ukryta/);
      await desk.inspect();
    });
  });
}
