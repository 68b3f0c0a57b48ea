import { toCsv, zlotyOf } from './csv';

describe('a table for spreadsheets', () => {
  it('starts with a byte order mark and separates by semicolons', () => {
    expect(toCsv([['a', 1]])).toBe('\uFEFFa;1\r\n');
  });

  it('quotes what holds separators, quotes or line breaks', () => {
    expect(toCsv([['a;b', 'c"d', 'e\nf']])).toBe('\uFEFF"a;b";"c""d";"e\nf"\r\n');
  });

  it.each(['=1+1', '+cmd', '-cmd', '@sum', '\tx'])(
    'defuses %j so that it cannot run as a formula',
    (cell) => {
      expect(toCsv([[cell]])).toContain(`'${cell}`);
    },
  );

  it('leaves negative amounts as numbers', () => {
    expect(toCsv([[zlotyOf(-12_305)]])).toBe('\uFEFF-123,05\r\n');
  });
});
