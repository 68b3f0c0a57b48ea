import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from './icu-shape';

const root = join(__dirname, '../../..');
const polishFiles = globSync(['apps/web/src/**/*.pl.ts', 'libs/ui/src/**/*.pl.ts'], { cwd: root });

type Texts = Record<string, string>;

function load(file: string, language: string): Texts {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is only known at run time
  return (require(join(root, file)) as Record<string, Texts>)[language] ?? {};
}

function shapesOf(texts: Texts): Record<string, Shape> {
  const input = JSON.stringify(Object.values(texts));
  const output = execFileSync(process.execPath, [join(__dirname, 'icu-shape.ts')], {
    input,
    encoding: 'utf8',
  });
  const shapes = JSON.parse(output) as Shape[];
  return Object.fromEntries(Object.keys(texts).map((key, index) => [key, shapes[index] as Shape]));
}

const every = (texts: Texts) => Object.keys(texts).sort();
const ukrainian = (file: string) => {
  const path = file.replace(/\.pl\.ts$/, '.uk.ts');
  return existsSync(join(root, path)) ? load(path, 'uk') : {};
};

/** Slavic counts need their four forms; in an oblique case ("do 5 znaków") there is one plural, and "other" alone is right. */
function hasSlavicForms(forms: string[]): boolean {
  const complete = ['one', 'few', 'many', 'other'].every((form) => forms.includes(form));
  const oblique = !forms.includes('few') && !forms.includes('many') && forms.includes('other');
  return complete || oblique;
}

it('message files are found', () => expect(polishFiles.length).toBeGreaterThan(3));

describe.each(polishFiles)('%s and its twins', (file) => {
  const pl = load(file, 'pl');
  const en = load(file.replace(/\.pl\.ts$/, '.en.ts'), 'en');
  const uk = ukrainian(file);

  it('have the same keys and say something under each', () => {
    expect(every(en)).toEqual(every(pl));
    expect(every(uk).filter((key) => !Object.hasOwn(pl, key))).toEqual([]);
    const empty = [pl, en, uk].flatMap((texts) => every(texts).filter((key) => texts[key]?.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('are valid, need the same values, and counts have the forms the language needs', () => {
    const polish = shapesOf(pl);
    for (const [texts, isSlavic] of [
      [pl, true],
      [en, false],
      [uk, true],
    ] as const) {
      const shapes = shapesOf(texts);
      for (const key of every(texts)) {
        expect({ key, ...shapes[key], plurals: [] }).toEqual({ key, ...polish[key], plurals: [] });
        const wrong = isSlavic ? shapes[key]?.plurals.filter((forms) => !hasSlavicForms(forms)) : [];
        expect({ key, wrong }).toEqual({ key, wrong: [] });
      }
    }
  });
});

it('what Ukrainian does not say yet is said in Polish, and listed', () => {
  const missing = polishFiles.flatMap((file) => {
    const uk = ukrainian(file);
    const keys = every(load(file, 'pl')).filter((key) => !Object.hasOwn(uk, key));
    return keys.length === 0 ? [] : [`${file}: ${keys.join(', ')}`];
  });
  if (missing.length > 0) console.info(`Not in Ukrainian yet:\n${missing.join('\n')}`);
});
