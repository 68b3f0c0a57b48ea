import { isoDay, typedDay } from '../days';
import type { Desk } from '../desk';
import { newPerson } from '../needs';
import { bringIntoForce, draftedPlan } from '../plans';
import type { Town } from '../town';

const BOTH: Parameters<typeof draftedPlan>[3] = ['respite-care', 'psychologist'];

/** What becomes of a plan beside serving its person. */
export function plans(town: Town): void {
  describe('a plan', () => {
    const period = { from: isoDay(-20), to: isoDay(200) };
    const drafted = async (firstName: string, services = BOTH) => {
      const { residentId } = await newPerson(town.origin, firstName);
      return draftedPlan(town.origin, residentId, period, services);
    };
    const opened = (desk: Desk, id: string) => desk.open(`/plans/${id}`, /^Plan /);

    it('is written without a service the person does not want, then given up by the person', async () => {
      const { id } = await drafted('Genowefa');
      const desk = await town.at('koordynator');
      await opened(desk, id);
      await desk.carryOut('Osoba rezygnuje z usługi', async () => {
        await desk.pick(/psycholog/);
        await desk.choose('Powód', 'pomoże rodzina');
      });
      await desk.sees(/Osoba zrezygnowała: pomoże rodzina/);
      await desk.inspect();
      await desk.carryOut('Osoba nie chce tego planu', () => desk.choose('Powód', 'woli inną pomoc'));
      await desk.sees('Osoba nie chce planu');
      await desk.inspect();
    });

    it('is dropped while it is a draft, after its number was typed', async () => {
      const { id, number } = await drafted('Honorata');
      const desk = await town.at('koordynator', 360);
      await opened(desk, id);
      await desk.act('Porzuć szkic', () => desk.page.getByRole('dialog').getByRole('textbox').fill(number));
      await desk.hears('Szkic jest porzucony.');
      await desk.sees('Porzucony');
    });

    it('is reviewed while it serves, given to another coordinator, and closed with an account of each service', async () => {
      const draft = await drafted('Izydora');
      const { id } = draft;
      await bringIntoForce(town.origin, draft, period.from);
      const desk = await town.at('koordynator');
      await opened(desk, id);
      await desk.carryOut('Rozpocznij przegląd', () => desk.choose('Powód', 'na prośbę osoby'));
      await desk.sees('W trakcie przeglądu');
      await desk.inspect();
      await desk.carryOut('Zakończ przegląd', () => desk.pick('plan bez zmian'));
      await desk.sees('plan bez zmian');
      const organiser = await town.at('organizator');
      await opened(organiser, id);
      await organiser.carryOut('Przekaż plan innej osobie', () =>
        organiser.find('Nowy koordynator', 'Olga', /Olga Pokazowa/),
      );
      await organiser.hears('Plan przekazany.');
      await organiser.inspect();
      await opened(desk, id);
      await desk.sees('Koordynuje: Olga Pokazowa');
      await desk.carryOut('Zakończ plan', async () => {
        await desk.choose('Powód', 'cele osiągnięte');
        await desk.fill('Rozmowa podsumowująca dnia', typedDay(0));
        await desk.fill('Podsumowanie', 'Osoba radzi sobie sama.');
        for (const service of ['Opieka wytchnieniowa', 'Wsparcie psychologa']) {
          const part = desk.page.getByRole('region', { name: new RegExp(service) });
          await part.getByRole('radio', { name: 'osiągnięty', exact: true }).check();
          await part.getByLabel('Opis wyniku').fill('Wszystkie spotkania się odbyły.');
        }
        await desk.inspect();
      });
      await desk.hears('Plan jest zakończony.');
      await desk.sees('Zakończony');
      await desk.inspect();
    });

    it('two who change one plan at the same time lose nothing and decide by field', async () => {
      const draft = await drafted('Jadwiga', ['respite-care']);
      const { id } = draft;
      await bringIntoForce(town.origin, draft, period.from);
      const [coordinator, organiser] = await Promise.all([town.at('koordynator'), town.at('organizator')]);
      await coordinator.open(`/plans/${id}`);
      await coordinator.carryOut('Zmień plan', () => coordinator.choose('Powód'));
      await coordinator.fill('Potrzeby', 'Opieka w domu i zakupy');
      await organiser.open(`/plans/${id}/edit`);
      await organiser.fill('Potrzeby', 'Opieka w domu, także w soboty');
      await organiser.fill('Ile razem', '44');
      await organiser.press('Zapisz szkic planu');
      await organiser.hears('Szkic planu jest zapisany.');
      await coordinator.press('Zapisz szkic planu');
      await coordinator.page.getByRole('heading', { name: 'Ktoś zmienił to w międzyczasie' }).waitFor();
      await coordinator.inspect();
      expect(await coordinator.page.getByRole('textbox', { name: 'Potrzeby' }).inputValue()).toBe(
        'Opieka w domu i zakupy',
      );
      expect(await coordinator.page.getByLabel('Ile razem').inputValue()).toBe('44');
      await coordinator.press('Zapisz szkic planu');
      await coordinator.hears('Wybierz, która wersja ma zostać');
      await coordinator.pick(/To, co wpisano tutaj/);
      await coordinator.press('Zapisz szkic planu');
      await coordinator.hears('Szkic planu jest zapisany.');
      await coordinator.hears('Opieka w domu i zakupy');
      await coordinator.hears('44 godziny');
    });
  });
}
