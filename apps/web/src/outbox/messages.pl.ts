export const pl = {
  label: 'Połączenie',
  connected: 'Połączono. Wszystko wysłane.',
  offline: 'Brak sieci.',
  offlineSince: 'Brak sieci. Widzisz dane z godz. {time}.',
  offlineSinceYesterday: 'Brak sieci. Widzisz dane z wczoraj, z godz. {time}.',
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
  leaveTitle:
    '{count, plural, one {# zapis nie jest wysłany} few {# zapisy nie są wysłane} many {# zapisów nie jest wysłanych} other {# zapisu nie wysłano}}',
  leaveBody:
    'Centrum jeszcze o tym nie wie. Jeśli się wylogujesz, zapisy zostaną w tym telefonie i wyślą się, gdy znów się na nim zalogujesz. Nikt inny ich nie zobaczy ani nie wyśle.',
  leaveSend: 'Wyślij i wyloguj się',
  leaveStay: 'Nie wylogowuj',
  leaveKeep: 'Wyloguj się, zapisy zostaną w telefonie',
  leaveFailed:
    'Nie wszystko udało się wysłać. Spróbuj tam, gdzie jest zasięg, albo zobacz u góry ekranu, co jest do wyjaśnienia.',
  keptByOthers:
    'W tym urządzeniu {count, plural, one {czeka # niewysłany zapis. Wyśle się, gdy zaloguje się tu osoba, która go zrobiła.} few {czekają # niewysłane zapisy. Wyślą się, gdy zaloguje się tu osoba, która je zrobiła.} many {czeka # niewysłanych zapisów. Wyślą się, gdy zaloguje się tu osoba, która je zrobiła.} other {czeka # niewysłanego zapisu. Wyślą się, gdy zaloguje się tu osoba, która je zrobiła.}}',
} as const;
