import { parsePesel } from '@cus/kernel';
import fc from 'fast-check';
import { ResidentSecrets } from './resident-secrets';

const secrets = new ResidentSecrets({ OKIENKO_SECRET_KEY: 'ab'.repeat(32) });
const others = new ResidentSecrets({ OKIENKO_SECRET_KEY: 'cd'.repeat(32) });
const pesel = parsePesel('44051401359');
const resident = '0192f000-0000-7000-8000-0000000000aa';
const somebodyElse = '0192f000-0000-7000-8000-0000000000bb';

describe('secrets of a resident', () => {
  it('give back the PESEL that was put in, and never store the same bytes twice', () => {
    const [first, second] = [secrets.encryptPesel(resident, pesel), secrets.encryptPesel(resident, pesel)];
    expect(secrets.decryptPesel(resident, first)).toBe(pesel);
    expect(first.equals(second)).toBe(false);
    expect(first.includes(pesel)).toBe(false);
  });

  it('do not open in the row of another resident, nor under another key', () => {
    const cipher = secrets.encryptPesel(resident, pesel);
    expect(() => secrets.decryptPesel(somebodyElse, cipher)).toThrow();
    expect(() => others.decryptPesel(resident, cipher)).toThrow();
  });

  it('do not open when a single bit was changed', () => {
    const cipher = secrets.encryptPesel(resident, pesel);
    fc.assert(
      fc.property(fc.nat(cipher.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const bent = Buffer.from(cipher);
        bent[at]! ^= 1 << bit;
        expect(() => secrets.decryptPesel(resident, bent)).toThrow();
      }),
    );
  });

  it('find a PESEL by an index that is the same within a centre and differs between centres and keys', () => {
    const index = secrets.peselIndex('centre-a', pesel);
    expect(secrets.peselIndex('centre-a', pesel).equals(index)).toBe(true);
    expect(secrets.peselIndex('centre-b', pesel).equals(index)).toBe(false);
    expect(others.peselIndex('centre-a', pesel).equals(index)).toBe(false);
  });

  it('keep a concealed address under a key of its own', () => {
    const address = { street: 'Zmyślona', house: '7', city: 'Starachowice' };
    const [first, second] = [secrets.sealAddress(resident, address), secrets.sealAddress(resident, address)];
    expect(secrets.openAddress(resident, first)).toEqual(address);
    expect(() => secrets.openAddress(resident, { ...first, wrappedKey: second.wrappedKey })).toThrow();
    expect(() => secrets.openAddress(somebodyElse, first)).toThrow();
  });
});
