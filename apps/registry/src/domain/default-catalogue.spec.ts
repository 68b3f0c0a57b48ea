import { registry } from '@cus/contracts';
import { DEFAULT_CATALOGUE, isActiveOn, withDefaults, type CatalogueEntry } from './default-catalogue';

const own: CatalogueEntry = { ...DEFAULT_CATALOGUE[0]!, namePl: 'Nasza nazwa', version: 3 };

describe('catalogue a centre begins with', () => {
  it('fits the contract and names no service twice', () => {
    expect(registry.listCatalogue.output.safeParse({ items: DEFAULT_CATALOGUE }).success).toBe(true);
    const codes = DEFAULT_CATALOGUE.map(({ serviceCode }) => serviceCode);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('sends repairs and flats to the services that carry them out, the rest to the generic record', () => {
    const special = DEFAULT_CATALOGUE.filter(({ fulfilment }) => fulfilment !== 'generic');
    expect(special.map(({ serviceCode, fulfilment }) => [serviceCode, fulfilment])).toEqual([
      ['handyman', 'handyman'],
      ['training-flat', 'housing'],
      ['supported-flat', 'housing'],
    ]);
  });

  it('gives way to what the centre saved, and keeps the rest', () => {
    const items = withDefaults([own], DEFAULT_CATALOGUE);
    expect(items).toHaveLength(DEFAULT_CATALOGUE.length);
    expect(items.filter(({ serviceCode }) => serviceCode === own.serviceCode)).toEqual([own]);
    expect(items[0]?.pillar).toBe('services');
  });

  it('counts an entry as active from its first to its last day, both included', () => {
    const entry = { ...own, activeFrom: '2026-01-01', activeTo: '2026-12-31' };
    expect(
      ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => isActiveOn(entry, day)),
    ).toEqual([false, true, true, false]);
    expect(isActiveOn(own, '1999-01-01')).toBe(true);
  });
});
