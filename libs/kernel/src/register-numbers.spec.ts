import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { validatePolish } from 'validate-polish';
import { DomainError } from './domain-error';
import { formatIban, isIban, parseIban } from './iban';
import { isKrs, parseKrs } from './krs';
import { formatNip, isNip, parseNip } from './nip';
import { isPesel, maskPesel, parsePesel, peselBirthDate, peselSex } from './pesel';
import { isRegon, parseRegon } from './regon';

const polish = stdnum.PL!;

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'no error';
}

/** The one number in ten (or eleven) that has the right last digit, so that accepted numbers are tried too. */
const withLastDigitTried = (body: string, isRight: (text: string) => boolean) =>
  '0123456789'
    .split('')
    .map((last) => body + last)
    .filter(isRight);

describe('PESEL', () => {
  it.each([
    ['02070803628', '1902-07-08', 'female'],
    ['44051401359', '1944-05-14', 'male'],
    ['02270803624', '2002-07-08', 'female'],
  ])('%s tells the birth date %s and the sex %s', (text, birthDate, sex) => {
    const pesel = parsePesel(text);
    expect([peselBirthDate(pesel), peselSex(pesel)]).toEqual([birthDate, sex]);
  });

  it('is read with spaces and hyphens and kept as 11 digits', () => {
    expect(parsePesel(' 440514-01359 ')).toBe('44051401359');
    expect(isPesel('440514-01359')).toBe(false);
  });

  it('says what is wrong with a number', () => {
    expect(codeOf(() => parsePesel('4405140135'))).toBe('kernel.pesel-not-11-digits');
    expect(codeOf(() => parsePesel('44051401358'))).toBe('kernel.pesel-wrong-check-digit');
    expect(codeOf(() => parsePesel('44053201356'))).toBe('kernel.pesel-no-such-birth-date');
    expect(codeOf(() => parsePesel('00000000000'))).toBe('kernel.pesel-no-such-birth-date');
  });

  it('keeps birth dates of the 1800s and 2200s valid but outside the calendar of the product', () => {
    for (const body of ['0081010000', '9972310000']) {
      const [text] = withLastDigitTried(body, isPesel);
      expect(codeOf(() => peselBirthDate(parsePesel(text!)))).toBe('kernel.pesel-birth-date-out-of-range');
    }
  });

  it('is masked except for the digits that do not tell the birth date', () => {
    expect(maskPesel(parsePesel('44051401359'))).toBe('•••••••1359');
  });

  it('is accepted exactly when an independent library accepts it, and then a second one does too', () => {
    // stdnum refuses birth dates still to come; validate-polish lets 31 February and month 0 pass.
    const notFuture = digits(10).filter((body) => /^(..[0189]|[01].[23])/.test(body));
    fc.assert(
      fc.property(notFuture, (body) => {
        for (let last = 0; last <= 9; last++) {
          const text = body + last;
          expect([text, isPesel(text)]).toEqual([text, polish.pesel!.validate(text).isValid]);
          if (isPesel(text)) expect(validatePolish.pesel(text)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is accepted for every real birth date of all five centuries and gives that date back', () => {
    const shift = [80, 0, 20, 40, 60];
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2299-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, digits(4), (date, serial) => {
        const iso = date.toISOString().slice(0, 10);
        const month = Number(iso.slice(5, 7)) + shift[Number(iso.slice(0, 2)) - 18]!;
        const body = iso.slice(2, 4) + String(month).padStart(2, '0') + iso.slice(8) + serial;
        const right = withLastDigitTried(body, isPesel);
        expect(right).toHaveLength(1);
        if (iso >= '1900' && iso < '2200') expect(peselBirthDate(parsePesel(right[0]!))).toBe(iso);
      }),
    );
  });
});

describe('NIP', () => {
  it('is read with hyphens and the prefix PL, and printed in groups', () => {
    expect(parseNip('PL 526-25-44-258')).toBe('5262544258');
    expect(formatNip(parseNip('5262544258'))).toBe('526-254-42-58');
  });

  it('is refused when all digits are zero, though the checksum fits', () => {
    expect(validatePolish.nip('0000000000')).toBe(true);
    expect(codeOf(() => parseNip('0000000000'))).toBe('kernel.nip-wrong-check-digit');
    expect(codeOf(() => parseNip('526254425'))).toBe('kernel.nip-not-10-digits');
  });

  it('is accepted exactly when an independent library accepts it', () => {
    fc.assert(
      fc.property(digits(9), (body) => {
        for (let last = 0; last <= 9; last++) {
          const text = body + last;
          const expected = polish.nip!.validate(text).isValid && !/^0+$/.test(text);
          expect([text, isNip(text)]).toEqual([text, expected]);
          if (expected) expect(validatePolish.nip(text)).toBe(true);
        }
      }),
    );
  });
});

describe('REGON', () => {
  it('has 9 digits, or 14 for a local unit', () => {
    expect(parseRegon('123-456-785')).toBe('123456785');
    expect(parseRegon('12345678512347')).toBe('12345678512347');
    expect(codeOf(() => parseRegon('12345678'))).toBe('kernel.regon-not-9-or-14-digits');
  });

  it('is refused when all digits are zero, or when the short number inside the long one is wrong', () => {
    expect(codeOf(() => parseRegon('000000000'))).toBe('kernel.regon-wrong-check-digit');
    expect(codeOf(() => parseRegon('00000000000000'))).toBe('kernel.regon-wrong-check-digit');
    expect(withLastDigitTried('1234567801234', isRegon)).toEqual([]);
  });

  it('of 9 digits is accepted exactly when an independent library accepts it', () => {
    fc.assert(
      fc.property(digits(8), (body) => {
        for (let last = 0; last <= 9; last++) {
          const text = body + last;
          const expected = polish.regon!.validate(text).isValid && !/^0+$/.test(text);
          expect([text, isRegon(text)]).toEqual([text, expected]);
        }
      }),
    );
  });

  it('of 14 digits is accepted exactly when an independent library accepts it and its first nine', () => {
    const shortOnes = digits(8)
      .map((body) => withLastDigitTried(body, isRegon)[0])
      .filter((text) => text !== undefined);
    fc.assert(
      fc.property(shortOnes, digits(4), (short, unit) => {
        for (let last = 0; last <= 9; last++) {
          const text = short + unit + last;
          expect([text, isRegon(text)]).toEqual([text, polish.regon!.validate(text).isValid]);
        }
      }),
    );
  });
});

describe('KRS', () => {
  it('has ten digits and no check digit', () => {
    expect(parseKrs('KRS: 0000 123456')).toBe('0000123456');
    expect(codeOf(() => parseKrs('0000000000'))).toBe('kernel.krs-not-10-digits');
    expect(codeOf(() => parseKrs('123456'))).toBe('kernel.krs-not-10-digits');
    expect([isKrs('0000123456'), isKrs('0000000000')]).toEqual([true, false]);
  });
});

describe('IBAN', () => {
  it('is read with or without PL and printed as banks do', () => {
    const iban = parseIban('61 1090 1014 0000 0712 1981 2874');
    expect(iban).toBe('PL61109010140000071219812874');
    expect(parseIban(iban)).toBe(iban);
    expect(formatIban(iban)).toBe('PL 61 1090 1014 0000 0712 1981 2874');
  });

  it('is refused when foreign, of wrong length, or all zero', () => {
    expect(codeOf(() => parseIban('DE89370400440532013000'))).toBe('kernel.iban-not-polish-26-digits');
    const zeros = '0'.repeat(24);
    for (let check = 0; check < 100; check++)
      expect(isIban(`PL${String(check).padStart(2, '0')}${zeros}`)).toBe(false);
  });

  it('has exactly one right pair of check digits for each account', () => {
    fc.assert(
      fc.property(digits(24), (account) => {
        fc.pre(!/^0+$/.test(account));
        const pairs = Array.from({ length: 100 }, (_, check) => String(check).padStart(2, '0'));
        expect(pairs.filter((check) => isIban(`PL${check}${account}`))).toHaveLength(1);
      }),
    );
  });

  it('shows every single wrong digit and every exchange of neighbours', () => {
    const iban = 'PL61109010140000071219812874';
    for (let i = 2; i < iban.length; i++) {
      const other = String((Number(iban[i]) + 1) % 10);
      expect(isIban(iban.slice(0, i) + other + iban.slice(i + 1))).toBe(false);
      if (i + 1 < iban.length && iban[i] !== iban[i + 1]) {
        expect(isIban(iban.slice(0, i) + iban[i + 1] + iban[i] + iban.slice(i + 2))).toBe(false);
      }
    }
  });
});
