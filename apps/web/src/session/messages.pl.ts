export const pl = {
  expiredTitle: 'Zalogowanie wygasło',
  expiredBody: 'Zaloguj się ponownie w małym oknie. To, co wpisano na tym ekranie, zostaje na miejscu.',
  expiredAction: 'Zaloguj się ponownie',
  expiredLeave: 'Wyloguj się i porzuć zmiany',
  popupBlocked:
    'Przeglądarka zablokowała okno logowania albo zostało ono zamknięte. Zezwól tej stronie na okna i spróbuj ponownie.',
} as const;
