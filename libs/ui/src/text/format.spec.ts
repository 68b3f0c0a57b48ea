import { addDays, daysBetween, formatDate, formatTime, warsawDay } from './format-date';
import { formatBasisPoints, formatMoney } from './format-money';
import { formatPhone, phoneHref } from './format-phone';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('money', () => {
  it('is written from grosze with a comma and zł', () => {
    expect(plain(formatMoney(4_120_050, 'pl'))).toBe('41 200,50 zł');
    expect(plain(formatMoney(312_500_000, 'pl', true))).toBe('3 125 000 zł');
    expect(plain(formatMoney(4_120_050, 'uk'))).toBe('41 200,50 zł');
  });

  it('a share is never rounded up to the line', () => {
    expect(plain(formatBasisPoints(3499.9, 'pl'))).toBe('34,99%');
    expect(plain(formatBasisPoints(3500, 'pl'))).toBe('35%');
  });
});

describe('phone numbers', () => {
  it.each([
    ['512345678', '512 345 678'],
    ['+48 512-345-678', '512 345 678'],
    ['0048512345678', '512 345 678'],
    ['+380 441234567', '+380 44 123 45 67'],
    ['+49 30 1234567', '+49 301 234 567'],
    ['112', '112'],
  ])('%s is read as %s', (phone, shown) => expect(formatPhone(phone)).toBe(shown));

  it('dial with the Polish prefix', () => {
    expect(phoneHref('512 345 678')).toBe('tel:+48512345678');
    expect(phoneHref('+380 441234567')).toBe('tel:+380441234567');
    expect(phoneHref('112')).toBe('tel:112');
  });
});

describe('dates', () => {
  it('a local date keeps its day whatever the zone', () => {
    expect(formatDate('2026-11-23', 'pl')).toBe('23.11.2026');
    expect(formatDate('2026-11-23', 'pl', 'long')).toBe('poniedziałek, 23 listopada 2026');
    expect(plain(formatDate('2026-11-23', 'uk', 'long'))).toBe('понеділок, 23 листопада 2026 р.');
  });

  it('an instant is shown on the clock of Warsaw, in winter and in summer', () => {
    expect(formatTime('2026-01-10T23:30:00Z', 'pl')).toBe('00:30');
    expect(formatDate('2026-01-10T23:30:00Z', 'pl')).toBe('11.01.2026');
    expect(formatTime('2026-07-10T21:30:00Z', 'pl')).toBe('23:30');
    expect(warsawDay(new Date('2026-07-10T22:30:00Z'))).toBe('2026-07-11');
  });

  it('days are counted across a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });
});
