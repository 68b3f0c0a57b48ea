import { formatPhone, isMobile, isPhone, parsePhone } from './phone';

describe('phone', () => {
  it.each([
    ['600123456', '+48600123456', '600 123 456'],
    ['+48 600-123-456', '+48600123456', '600 123 456'],
    ['0048 (41) 274 52 61', '+48412745261', '41 274 52 61'],
    ['48 41 274 52 61', '+48412745261', '41 274 52 61'],
    ['800 190 590', '+48800190590', '800 190 590'],
    ['+380 44 123 45 67', '+380441234567', '+380 441 234 567'],
  ])('%s is kept as %s and read aloud as %s', (typed, kept, shown) => {
    const phone = parsePhone(typed);
    expect([phone, formatPhone(phone)]).toEqual([kept, shown]);
  });

  it.each(['', '12345678', '012345678', '6001234567', '+48 60012345', 'abc', '+12'])(
    '%p is no phone number',
    (typed) => {
      expect(() => parsePhone(typed)).toThrow(/^kernel\.phone-not-/);
    },
  );

  it('can receive an SMS when it is a Polish mobile', () => {
    expect(isMobile(parsePhone('600 123 456'))).toBe(true);
    expect(isMobile(parsePhone('41 274 52 61'))).toBe(false);
  });

  it('counts as stored only in its international form', () => {
    expect([isPhone('+48600123456'), isPhone('600123456')]).toEqual([true, false]);
  });
});
