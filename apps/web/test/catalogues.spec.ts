import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from './icu-shape';

const root = join(__dirname, '../../..');
const polishFiles = globSync(['apps/web/src/**/*.pl.ts', 'libs/ui/src/**/*.pl.ts'], { cwd: root });

type Texts = Record<string, string>;

function load(file: string, language: string): Texts {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is only known at run time
  return (require(join(root, file)) as Record<string, Texts>)[language] ?? {};
}

/** Shapes of many texts by one run of the parser, since starting it costs more than its work. */
function shapesOf(texts: string[]): Map<string, Shape> {
  const input = JSON.stringify(texts);
  const output = execFileSync(process.execPath, [join(__dirname, 'icu-shape.ts')], {
    input,
    encoding: 'utf8',
  });
  return new Map((JSON.parse(output) as Shape[]).map((shape, index) => [texts[index] ?? '', shape]));
}

const every = (texts: Texts) => Object.keys(texts).sort();

/** Slavic counts need their four forms; in an oblique case ("do 5 znaków") there is one plural, and "other" alone is right. */
function hasSlavicForms(forms: string[]): boolean {
  const complete = ['one', 'few', 'many', 'other'].every((form) => forms.includes(form));
  const oblique = !forms.includes('few') && !forms.includes('many') && forms.includes('other');
  return complete || oblique;
}

const catalogues = polishFiles.map((file) => ({
  file,
  pl: load(file, 'pl'),
  en: load(file.replace(/\.pl\.ts$/, '.en.ts'), 'en'),
  uk: load(file.replace(/\.pl\.ts$/, '.uk.ts'), 'uk'),
}));
const shapes = shapesOf([
  ...new Set(catalogues.flatMap(({ pl, en, uk }) => [pl, en, uk].flatMap((texts) => Object.values(texts)))),
]);

it('message files are found', () => expect(polishFiles.length).toBeGreaterThan(3));

describe.each(catalogues)('$file and its twins', ({ pl, en, uk }) => {
  it('have the same keys and say something under each', () => {
    expect(every(en)).toEqual(every(pl));
    expect(every(uk)).toEqual(every(pl));
    const empty = [pl, en, uk].flatMap((texts) => every(texts).filter((key) => texts[key]?.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('are valid, need the same values, and counts have the forms the language needs', () => {
    const shapeOf = (text = '') => ({ ...shapes.get(text), plurals: [] });
    for (const texts of [pl, en, uk]) {
      for (const key of every(texts)) {
        expect({ key, ...shapeOf(texts[key]) }).toEqual({ key, ...shapeOf(pl[key]) });
        const plurals = texts === en ? [] : (shapes.get(texts[key] ?? '')?.plurals ?? []);
        const wrong = plurals.filter((forms) => !hasSlavicForms(forms));
        expect({ key, wrong }).toEqual({ key, wrong: [] });
      }
    }
  });
});
