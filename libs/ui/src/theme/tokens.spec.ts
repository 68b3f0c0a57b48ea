import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Scheme = 'light' | 'dark';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function colour(token: string, scheme: Scheme): string {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = found?.[scheme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`no token --${token}`);
  return value;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [light = 0, dark = 0] = [luminance(colour(one, scheme)), luminance(colour(other, scheme))].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const schemes: Scheme[] = ['light', 'dark'];

describe.each(schemes)('contrast in the %s theme', (scheme) => {
  it.each(grounds)('body and secondary text on %s is at least 7:1', (ground) => {
    expect(contrast('ink', ground, scheme)).toBeGreaterThanOrEqual(7);
    expect(contrast('ink-muted', ground, scheme)).toBeGreaterThanOrEqual(7);
  });

  it.each(grounds)('links, warnings and errors on %s are at least 4.5:1', (ground) => {
    for (const text of ['accent', 'warning', 'danger']) {
      expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('the outline of a control is at least 3:1', () => {
    for (const ground of grounds) expect(contrast('line', ground, scheme)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-danger', 'danger'],
    ['on-danger', 'danger-strong'],
  ])('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'warning', 'danger'])('text on the soft %s ground is at least 7:1', (tone) => {
    expect(contrast(`on-${tone}-soft`, `${tone}-soft`, scheme)).toBeGreaterThanOrEqual(7);
    expect(contrast('ink', `${tone}-soft`, scheme)).toBeGreaterThanOrEqual(7);
  });
});
