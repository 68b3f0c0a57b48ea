export const pl = {
  label: 'Połączenie',
  connected: 'Połączono. Wszystko wysłane.',
  offline: 'Brak sieci.',
  waiting:
    'Czeka na sieć: {count, plural, one {# zapis w telefonie} few {# zapisy w telefonie} many {# zapisów w telefonie} other {# zapisu w telefonie}}. Wyśle się samo.',
  refused:
    'Do wyjaśnienia: {count, plural, one {# zapis nie został przyjęty} few {# zapisy nie zostały przyjęte} many {# zapisów nie zostało przyjętych} other {# zapisu nie przyjęto}}.',
  sendNow: 'Wyślij teraz',
  kept: 'Nie ma sieci. Zapisano w telefonie, wyśle się samo.',
  waitsHere: 'Czeka na sieć',
  waitsHereMore: 'Ten krok jest zapisany w telefonie z godziną {time} i wyśle się sam.',
  why: 'Zapis z {time}: {reason}',
  tryAgain: 'Spróbuj ponownie: {time}',
  takeBack: 'Usuń ten zapis: {time}',
  takeBackTitle: 'Usunąć zapis z telefonu?',
  takeBackBody: 'Centrum go nie dostało. Po usunięciu trzeba będzie zapisać to od nowa.',
  takeBackYes: 'Tak, usuń zapis',
} as const;
