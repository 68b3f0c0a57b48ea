export const pl = {
  expiredTitle: 'Sesja wygasła',
  expiredBody: 'Zaloguj się ponownie w małym oknie. To, co wpisano na tym ekranie, zostaje na miejscu.',
  expiredAction: 'Zaloguj się ponownie',
  expiredLeave: 'Wyloguj i porzuć zmiany',
  popupBlocked:
    'Przeglądarka zablokowała okno logowania albo zostało ono zamknięte. Zezwól tej stronie na okna i spróbuj ponownie.',
} as const;
