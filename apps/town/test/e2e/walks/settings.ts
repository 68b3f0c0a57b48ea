import { inventedSurname } from '../invented-surname';
import type { Town } from '../town';

/** What the administrator keeps for everybody. */
export function settings(town: Town): void {
  describe('the settings of the centre', () => {
    const name = inventedSurname();

    it('get a new site with its hours', async () => {
      const desk = await town.at('administrator');
      await desk.open('/settings/sites', /Miejsca/);
      await desk.carryOut(
        'Dodaj miejsce',
        async () => {
          await desk.fill('Nazwa', `Punkt ${name}`);
          await desk.pick('pion usług społecznych');
          await desk.fill('Ulica', 'Zmyślona');
          await desk.fill('Numer domu', '1');
          await desk.fill('Miejscowość', 'Starachowice');
          await desk.inspect();
        },
        'Zapisz miejsce',
      );
      await desk.hears('Miejsce jest zapisane.');
      await desk.sees(`Punkt ${name}`);
    });

    it('get a person before the first signing in, whose work then ends', async () => {
      const desk = await town.at('administrator');
      await desk.open('/settings/staff', 'Pracownicy');
      await desk.follow('Dodaj osobę');
      await desk.heading('Dodaj osobę');
      await desk.fill('Imię i nazwisko', `Ryszarda ${name}`);
      await desk.fill('Nazwa użytkownika', `r-${name.toLowerCase()}`);
      await desk.check('koordynacja planów');
      await desk.inspect();
      await desk.press('Dodaj osobę');
      await desk.hears(`Ryszarda ${name} jest na liście.`);
      await desk.open('/settings/staff', 'Pracownicy');
      await desk.follow(`Ryszarda ${name}`);
      await desk.press('Zakończ pracę z dniem dzisiejszym');
      await desk.hears(`Ryszarda ${name} nie pracuje od jutra.`);
      await desk.inspect();
    });
  });
}
