import type { Desk } from '../desk';
import { assessedRequest, newPerson, newRequest } from '../needs';
import type { Town } from '../town';

/** What becomes of a request that does not simply turn into a plan. */
export function requests(town: Town): void {
  describe('a request', () => {
    const opened = async (desk: Desk, id: string) => desk.open(`/requests/${id}`, /^Zgłoszenie/);

    it('is passed to the other pillar with consent, taken back, passed again and taken up there', async () => {
      const { id } = await newRequest(town.origin, await newPerson(town.origin, 'Bronisława'));
      const desk = await town.at('koordynator');
      await opened(desk, id);
      const pass = () =>
        desk.carryOut('Przekaż do drugiego pionu', async () => {
          await desk.check(/zgadza się na przekazanie/);
          await desk.choose('Jak wyrażono zgodę', 'przez telefon');
        });
      await pass();
      await desk.hears('Przekazano do drugiego pionu.');
      await desk.sees('Czeka w drugim pionie');
      await desk.inspect();
      await desk.carryOut('Cofnij przekazanie', () => desk.pick('pomyłka'));
      await desk.sees(/cofnięte/);
      await pass();
      const there = await town.at('pracownik');
      await opened(there, id);
      await there.press('Przejmij zgłoszenie');
      await there.hears('Prowadzisz to zgłoszenie.');
      await there.sees('pion pomocy społecznej');
      await there.inspect();
    });

    it('is handed over to a colleague', async () => {
      const { id } = await newRequest(town.origin, await newPerson(town.origin, 'Celina'));
      await town.at('organizator');
      const desk = await town.at('koordynator');
      await opened(desk, id);
      await desk.carryOut('Przekaż innej osobie', () =>
        desk.find('Kto poprowadzi zgłoszenie', 'Olga', /Olga Pokazowa/),
      );
      await desk.hears('Zgłoszenie przekazane.');
      await desk.sees('Olga Pokazowa');
    });

    it('is refused by a decision, delivered, appealed against, and granted by the college', async () => {
      const id = await assessedRequest(town.origin, await newPerson(town.origin, 'Dobrosława'));
      const desk = await town.at('organizator');
      await opened(desk, id);
      await desk.carryOut('Odmów decyzją', async () => {
        await desk.fill('Numer decyzji', 'CUS.4/11/2026');
        await desk.choose('Podstawa odmowy', 'limit programu wyczerpany');
        await desk.fill('Uzasadnienie', 'W tym roku nie ma już godzin w programie.');
        await desk.fill('Podstawa prawna', 'art. 51 ustawy o pomocy społecznej');
        await desk.inspect();
      });
      await desk.hears(/Decyzja odmowna CUS.4\/11\/2026 jest zapisana/);
      await desk.sees('limit programu wyczerpany');
      await desk.inspect();
      await desk.carryOut('Zapisz doręczenie decyzji');
      await desk.sees(/Odwołanie do SKO do dnia/);
      await desk.carryOut('Zapisz odwołanie');
      await desk.sees('Odwołanie w SKO');
      await desk.inspect();
      await desk.carryOut('Zapisz rozstrzygnięcie SKO', () =>
        desk.choose('Rozstrzygnięcie', 'SKO przyznało usługi'),
      );
      await desk.sees('Zakwalifikowane');
      await desk.inspect();
    });

    it('of somebody unknown is joined to a person, separated again, and ended', async () => {
      const person = await newPerson(town.origin, 'Eulalia');
      const { id } = await newRequest(town.origin);
      const desk = await town.at('koordynator');
      await opened(desk, id);
      await desk.sees('Osoba jeszcze nieznana');
      await desk.carryOut('Połącz z osobą', async () => {
        await desk.find('Znajdź osobę', person.surname, new RegExp(person.surname));
        await desk.check(/zgadza się na połączenie/);
      });
      await desk.hears('Zgłoszenie jest połączone z osobą.');
      await desk.sees(new RegExp(person.surname));
      await desk.inspect();
      await desk.press('Rozłącz z osobą');
      await desk.hears('Zgłoszenie nie jest już połączone z osobą.');
      await desk.carryOut('Zakończ zgłoszenie', () => desk.choose('Powód', 'udzielono porady'));
      await desk.sees('To zgłoszenie jest zakończone.');
    });

    it('is withdrawn by the person', async () => {
      const { id } = await newRequest(town.origin, await newPerson(town.origin, 'Felicyta'));
      const desk = await town.at('koordynator', 360);
      await opened(desk, id);
      await desk.carryOut('Osoba wycofuje zgłoszenie', () => desk.choose('Powód', 'osoba ma inną pomoc'));
      await desk.sees('Wycofane przez osobę');
      await desk.inspect();
    });
  });
}
