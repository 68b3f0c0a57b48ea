import { inventedSurname } from '../invented-surname';
import { newPerson } from '../needs';
import type { Town } from '../town';

/** What is kept in a resident's record beside the requests and plans. */
export function residents(town: Town): void {
  describe('the record of a resident', () => {
    const opened = async (residentId: string, part = '') => {
      const desk = await town.at('koordynator');
      await desk.open(`/residents/${residentId}${part}`);
      return desk;
    };

    it('is corrected, and keeps what the person consents to', async () => {
      const { residentId } = await newPerson(town.origin, 'Ludwika');
      const desk = await opened(residentId);
      await desk.carryOut('Popraw dane', () => desk.fill('Imię', 'Ludomira'), 'Zapisz dane');
      await desk.heading(/Ludomira/);
      await desk.open(`/residents/${residentId}?tab=consents`, /Ludomira/);
      await desk.press('Zapisz zgodę Kontakt telefoniczny');
      await desk.hears('Zgoda zapisana.');
      await desk.press('Wycofaj zgodę Kontakt telefoniczny');
      await desk.hears('Wycofanie zgody zapisane.');
      await desk.inspect();
    });

    it('says who cares for the person, and since when not any more', async () => {
      const [person, carer] = await Promise.all([
        newPerson(town.origin, 'Melania'),
        newPerson(town.origin, 'Norbert'),
      ]);
      const desk = await opened(person.residentId, '?tab=family');
      await desk.press('Dodaj opiekuna');
      await desk.find('Opiekun', carer.surname, new RegExp(carer.surname));
      await desk.choose('Kim jest dla osoby', 'brat lub siostra');
      await desk.inspect();
      await desk.press('Zapisz opiekuna');
      await desk.sees('brat lub siostra');
      await desk.press('Już się nie opiekuje');
      await desk.hears('Zapisano koniec opieki.');
      await desk.inspect();
    });

    it('takes a doubled record in, and lets it go again', async () => {
      const [person, doubled] = await Promise.all([
        newPerson(town.origin, 'Otylia'),
        newPerson(town.origin, 'Otylja'),
      ]);
      const desk = await opened(person.residentId);
      await desk.carryOut(
        'Połącz podwójną kartę',
        async () => {
          await desk.find('Druga karta tej samej osoby', doubled.surname, new RegExp(doubled.surname));
          await desk.sees('Porównaj, zanim połączysz');
          await desk.inspect();
        },
        'Połącz obie karty',
      );
      await desk.hears('Karty są połączone.');
      await desk.follow('Połącz podwójną kartę');
      await desk.press('Cofnij połączenie');
      await desk.hears('Karty są znowu osobne.');
      await desk.inspect();
    });

    it('hides where the person lives from all but the trusted', async () => {
      const { residentId } = await newPerson(town.origin, 'Pelagia');
      const street = inventedSurname();
      const desk = await opened(residentId);
      await desk.carryOut('Obejmij adres ochroną', async () => {
        await desk.fill('Ulica', street);
        await desk.fill('Numer domu', '5');
        await desk.fill('Miejscowość', 'Starachowice');
      });
      await desk.hears('Adres jest chroniony.');
      const director = await town.at('dyrektor');
      await director.open(`/residents/${residentId}`);
      await director.act('Pokaż chroniony adres', () => director.choose('Po co'), 'Pokaż i zapisz powód');
      await director.sees(new RegExp(street));
      await director.inspect();
    });
  });
}
