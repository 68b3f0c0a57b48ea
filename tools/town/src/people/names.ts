import type { Random } from '../random.ts';

const FEMALE =
  'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Krystyna Ewa Elżbieta Zofia Teresa Jadwiga Danuta Irena Halina Helena Janina Genowefa Stanisława Wanda Urszula Grażyna Bożena Lucyna Wiesława'.split(
    ' ',
  );
const MALE =
  'Jan Stanisław Andrzej Józef Tadeusz Jerzy Zbigniew Krzysztof Henryk Ryszard Kazimierz Marek Marian Piotr Janusz Władysław Adam Wiesław Zdzisław Edward Mieczysław Roman Mirosław Grzegorz Czesław'.split(
    ' ',
  );

/** Stems of surnames nobody can take for a real person's: example, test, pattern, trial, model, mock-up, made-up ... */
const STEMS =
  'Przykładow Testow Wzorcow Próbn Pokazow Makietow Zmyślon Umown Fikcyjn Modelow Szkicow Ćwiczebn Papierow Kartonow Szablonow Roboczowsk Niby-Kowalsk Zastępcz Udawan Wymyślon'.split(
    ' ',
  );

export interface Name {
  readonly firstName: string;
  readonly lastName: string;
}

/** A common first name and a surname that says it is made up; double-barrelled now and then. */
export function makeName(random: Random, female: boolean): Name {
  const ending = (stem: string) => stem + (female ? 'a' : stem.endsWith('sk') ? 'i' : 'y');
  const [first, second] = [random.pick(STEMS), random.pick(STEMS)];
  const double = female && first !== second && random.chance(0.3);
  return {
    firstName: random.pick(female ? FEMALE : MALE),
    lastName: double ? `${ending(first)}-${ending(second)}` : ending(first),
  };
}
