import type { Option, Place, StateTone, Stay, Tile, TimelineEntry } from '@cus/ui';

export const PEOPLE: readonly Option[] = [
  { id: 'p1', label: 'Maria Przykładowa', detail: '81 lat, os. Łazy, tel. 512 345 678' },
  { id: 'p2', label: 'Marian Przykładowy', detail: '79 lat, ul. Zmyślona' },
  { id: 'p3', label: 'Janina Zmyślona', detail: '74 lata, os. Wzgórze' },
];

export const SERVICES: readonly Option[] = [
  { id: 'care', label: 'Usługi opiekuńcze' },
  { id: 'respite', label: 'Opieka wytchnieniowa' },
  { id: 'taxi', label: 'Taxi dla seniora' },
  { id: 'repair', label: 'Złota rączka' },
];

export const STREETS: readonly Option[] = [
  { id: 's1', label: 'ul. Zmyślona', detail: 'os. Łazy' },
  { id: 's2', label: 'ul. Przykładowa', detail: 'os. Wzgórze' },
  { id: 's3', label: 'al. Wymyślona', detail: 'Śródmieście' },
];

export const TILES: readonly Tile[] = [
  { id: 'care', label: 'Opieka w domu', detail: 'mycie, posiłek, zakupy, leki' },
  { id: 'taxi', label: 'Przewóz', detail: 'lekarz, urząd, wózek, taxi' },
  { id: 'repair', label: 'Drobna naprawa', detail: 'kran, żarówka, zamek' },
  { id: 'talk', label: 'Rozmowa i porada', detail: 'prawnik, psycholog, długi' },
];

export interface SampleOrder {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly date: string;
  readonly tone: StateTone;
  readonly state: string;
  readonly grosze: number;
}

export const ORDERS: readonly SampleOrder[] = [
  {
    id: 'o1',
    title: 'Opieka w domu, M. Przykładowa',
    provider: 'Fundacja Zmyślona',
    date: '2026-11-23',
    tone: 'waiting',
    state: 'Czeka na fundację',
    grosze: 216_000,
  },
  {
    id: 'o2',
    title: 'Rehabilitacja, J. Zmyślona',
    provider: 'Spółdzielnia „Wymysł”',
    date: '2026-11-12',
    tone: 'progress',
    state: 'W trakcie',
    grosze: 150_000,
  },
  {
    id: 'o3',
    title: 'Naprawa kranu, M. Przykładowy',
    provider: 'własny pracownik',
    date: '2026-11-09',
    tone: 'done',
    state: 'Wykonane',
    grosze: 8_450,
  },
  {
    id: 'o4',
    title: 'Przewóz do poradni, J. Zmyślona',
    provider: 'Stowarzyszenie Nieistniejące',
    date: '2026-11-04',
    tone: 'warning',
    state: 'Po terminie',
    grosze: 12_000,
  },
];

export const ENTRIES: readonly TimelineEntry[] = [
  {
    id: 'e1',
    at: '2026-11-22T08:12:00Z',
    title: 'Odmowa przyjęcia zlecenia przez fundację',
    by: 'Fundacja Zmyślona, panel realizatora',
    body: 'Powód: brak opiekunki w weekendy do końca miesiąca.',
    isImportant: true,
  },
  {
    id: 'e2',
    at: '2026-11-21T12:40:00Z',
    title: 'Rozmowa telefoniczna',
    by: 'Anna Wymyślona, okienko',
    body: 'Córka prosi o wizyty po 16.',
  },
  {
    id: 'e3',
    at: '2026-11-18T09:05:00Z',
    title: 'Plan uzgodniony i podpisany',
    by: 'Piotr Nieprawdziwy, koordynator',
  },
];

export const PLACES: readonly Place[] = [
  { id: 'a', label: 'Pokój 1, łóżko A' },
  { id: 'b', label: 'Pokój 1, łóżko B' },
  { id: 'c', label: 'Pokój 2' },
  { id: 'd', label: 'Pokój 3' },
];

export const STAYS: readonly Stay[] = [
  { id: 'n1', placeId: 'a', from: '2026-10-01', to: '2026-11-25', who: 'J. Zmyślona', state: 'occupied' },
  { id: 'n2', placeId: 'a', from: '2026-11-27', to: '2026-12-20', who: 'M. Przykładowy', state: 'reserved' },
  { id: 'n3', placeId: 'b', from: '2026-11-22', to: '2026-11-24', who: 'remont', state: 'closed' },
  { id: 'n4', placeId: 'c', from: '2026-11-15', to: '2026-12-31', who: 'rodzina W.', state: 'occupied' },
];
