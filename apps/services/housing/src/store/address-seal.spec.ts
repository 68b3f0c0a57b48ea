import { AddressSeal } from './address-seal';

const seal = new AddressSeal({ OKIENKO_SECRET_KEY: 'ab'.repeat(32) });
const address = { street: 'Cicha', building: '1', postalCode: '27-200', town: 'Starachowice' };

describe('a sealed address', () => {
  it('opens for its own flat', () =>
    expect(seal.open('flat-a', seal.seal('flat-a', address))).toEqual(address));

  it('does not open for another flat, under another key, or when changed', () => {
    const sealed = seal.seal('flat-a', address);
    expect(() => seal.open('flat-b', sealed)).toThrow();
    expect(() => new AddressSeal({ OKIENKO_SECRET_KEY: 'cd'.repeat(32) }).open('flat-a', sealed)).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => seal.open('flat-a', sealed)).toThrow();
  });

  it('tells nothing: not the street, nor that two flats share an address', () => {
    const [a, b] = [seal.seal('flat', address), seal.seal('flat', address)];
    expect(a.includes('Cicha')).toBe(false);
    expect(a.equals(b)).toBe(false);
  });
});
