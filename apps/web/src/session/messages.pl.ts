export const pl = {
  expiredTitle: 'Zalogowanie wygasło',
  expiredBody: 'Zaloguj się ponownie w małym oknie. To, co wpisano na tym ekranie, zostaje na miejscu.',
  expiredAction: 'Zaloguj się ponownie',
  expiredLeave: 'Wyloguj się i porzuć zmiany',
  expiredUnsent:
    '{count, plural, one {# zapis nie jest wysłany} few {# zapisy nie są wysłane} many {# zapisów nie jest wysłanych} other {# zapisu nie wysłano}}. Po wylogowaniu zostaną w tym urządzeniu i wyślą się, gdy znów się na nim zalogujesz.',
  popupBlocked:
    'Przeglądarka zablokowała okno logowania albo zostało ono zamknięte. Zezwól tej stronie na okna i spróbuj ponownie.',
} as const;
