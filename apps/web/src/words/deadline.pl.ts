export const pl = {
  done: 'zrobione',
  doneLate: 'zrobione po terminie',
  overdue: 'po terminie',
  late: 'termin minął',
  whence: 'Skąd ta data',
  unverified: '(zapis czeka na sprawdzenie w źródle)',
} as const;
