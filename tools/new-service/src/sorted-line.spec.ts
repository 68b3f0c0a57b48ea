import { insertBefore, insertSorted } from './sorted-line.ts';

const text = [
  "import * as a from './a';",
  "import { x } from './core';",
  "import * as z from './z';",
  '',
  'code',
];

describe('a line for a new service', () => {
  it.each([
    ['in the middle', "import * as h from './h';", 2],
    ['last', "import * as zz from './zz';", 3],
    ['first', "import * as A from './A';", 0],
  ])('stands where the alphabet puts it: %s', (_, line, at) => {
    expect(insertSorted(text.join('\n'), line)).toBe(text.toSpliced(at, 0, line).join('\n'));
  });

  it('stands before the mark', () => {
    expect(insertBefore('[\n  a,\n];', /^];$/, '  b,')).toBe('[\n  a,\n  b,\n];');
  });

  it('stays out where the mark is missing', () => {
    expect(insertBefore('something else', /^];$/, '  b,')).toBe('something else');
  });
});
