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

it('message files are found', () => expect(polishFiles.length).toBeGreaterThan(3));

describe.each(polishFiles)('%s and its English twin', (file) => {
  const pl = load(file, 'pl');
  const en = load(file.replace(/\.pl\.ts$/, '.en.ts'), 'en');

  it('have the same keys and say something under each', () => {
    expect(every(en)).toEqual(every(pl));
    const empty = every(pl).filter((key) => pl[key]?.trim() === '' || en[key]?.trim() === '');
    expect(empty).toEqual([]);
  });

  it('are valid, need the same values, and Polish counts have the forms Polish needs', () => {
    const polish = shapesOf(pl);
    const english = shapesOf(en);
    for (const key of every(pl)) {
      expect({ key, ...english[key], plurals: [] }).toEqual({ key, ...polish[key], plurals: [] });
      for (const forms of polish[key]?.plurals ?? []) {
        const complete = ['one', 'few', 'many', 'other'].every((form) => forms.includes(form));
        // In an oblique case ("do 5 znaków") Polish has one plural form; then "other" alone is right.
        const oblique = !forms.includes('few') && !forms.includes('many') && forms.includes('other');
        expect({ key, forms, isRight: complete || oblique }).toEqual({ key, forms, isRight: true });
      }
    }
  });
});
