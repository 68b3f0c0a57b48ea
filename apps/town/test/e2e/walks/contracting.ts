import { commissioning } from '@cus/contracts';
import { apiAs } from '../api';
import { isoDay, typedDay } from '../days';
import { inventedSurname } from '../invented-surname';
import { newPerson } from '../needs';
import type { Town } from '../town';

/** The organiser's own books: whom the centre may commission, who pays, and orders that need no more. */
export function contracting(town: Town): void {
  describe('the books of the organiser', () => {
    const name = `Fundacja ${inventedSurname()}`;
    const code = `CUS-${inventedSurname().slice(0, 6)}`;

    it('get a new provider, and its data are corrected', async () => {
      const desk = await town.at('organizator');
      await desk.open('/orders/providers', 'Realizatorzy');
      await desk.follow('Dodaj realizatora');
      await desk.heading('Dodaj realizatora');
      await desk.fill('Nazwa', name);
      await desk.choose('Forma prawna', 'fundacja');
      await desk.fill('KRS', String(Date.now() % 10_000_000_000).padStart(10, '0'));
      await desk.press('Dodaj realizatora');
      await desk.hears('Dane realizatora zapisane.');
      await desk.heading(name);
      await desk.act(
        'Zmień dane',
        () => desk.fill('Osoba do kontaktu', 'Felicja Umowna'),
        'Zapisz dane realizatora',
      );
      await desk.sees('Felicja Umowna');
    });

    it('get a new project, and its threshold is changed', async () => {
      const desk = await town.at('organizator');
      await desk.open('/orders/projects', 'Projekty');
      await desk.act(
        'Dodaj projekt',
        async () => {
          await desk.fill('Kod', code);
          await desk.fill('Nazwa', 'Projekt uzupełniający');
          await desk.fill('Dotacja', '100000');
          await desk.fill('Koszty od', typedDay(-100));
          await desk.fill('Koszty do', typedDay(300));
        },
        'Zapisz projekt',
      );
      await desk.sees(code);
      await desk.act(`Zmień: ${code}`, () => desk.fill(/^Próg udziału/, '36,5'), 'Zapisz projekt');
      await desk.hears('Projekt zapisany.');
      await desk.sees(/36,5/);
      await desk.inspect();
    });

    it('close an order that is done although not every unit was needed', async () => {
      const organiser = apiAs(town.origin, 'organizator');
      const { residentId } = await newPerson(town.origin, 'Klotylda');
      const period = { from: isoDay(-20), to: isoDay(60) };
      const { lineIds } = await organiser()(commissioning.signContract, {
        number: `WŁ/${code}`,
        mode: 'own-staff',
        signedOn: period.from,
        validFrom: period.from,
        validTo: period.to,
        funder: 'own-budget',
        valueLimitGrosze: 1_000_000,
        lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: 5_000 }],
      });
      const { id: orderId } = await organiser()(commissioning.placeOrder, {
        contractLineId: lineIds[0] as string,
        residentId,
        quantityMilli: 10_000,
        ...period,
        orderedOn: period.from,
      });
      await organiser()(commissioning.acceptOrder, { orderId, version: 1, acceptedOn: period.from });
      const desk = await town.at('organizator');
      await desk.open(`/orders/${orderId}`);
      await desk.act('Zakończ zlecenie', async () => undefined);
      await desk.hears('Zlecenie zakończone.');
      await desk.inspect();
    });
  });
}
