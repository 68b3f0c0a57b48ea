/** What to say for each error code `<service>.<what-is-wrong>`: what happened and what to do. */
export const pl = {
  'web.offline':
    'Nie ma połączenia z serwerem. To, co wpisano, zostało na ekranie; spróbuj ponownie za chwilę.',
  'web.unexpected':
    'Coś poszło nie tak w tej przeglądarce. Odśwież stronę, a jeśli to się powtórzy, zgłoś to.',
  'status.400': 'Serwer nie zrozumiał tych danych. Sprawdź pola i spróbuj ponownie.',
  'status.403': 'Nie masz dostępu do tej czynności. Poproś o nią osobę, która prowadzi tę sprawę.',
  'status.404': 'Tego już tu nie ma albo adres jest błędny.',
  'status.409': 'Ktoś zmienił to w międzyczasie. Wczytaj ekran ponownie i sprawdź, co się zmieniło.',
  'status.412': 'Ktoś zmienił to w międzyczasie. Wczytaj ekran ponownie i sprawdź, co się zmieniło.',
  'status.422': 'Na to nie pozwalają zasady. Zmień dane i spróbuj ponownie.',
  'status.429': 'Za dużo prób naraz. Odczekaj minutę i spróbuj ponownie.',
  'status.503':
    'Ta część systemu teraz nie odpowiada. Spróbuj ponownie za kilka minut; wpisane dane zostały na ekranie.',
  'status.other':
    'Nie udało się tego zrobić. Spróbuj ponownie, a jeśli to się powtórzy, zgłoś to i podaj numer.',
  'field.required': 'Uzupełnij to pole.',
  'field.invalid': 'Sprawdź to pole; tej wartości nie da się przyjąć.',
  'field.too-short':
    'Wpisz co najmniej {minimum, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.',
  'field.too-long': 'Skróć do {maximum, plural, one {# znaku} other {# znaków}}.',
  'field.too-small': 'Podaj liczbę nie mniejszą niż {minimum, number}.',
  'field.too-big': 'Podaj liczbę nie większą niż {maximum, number}.',
  'field.too-few': 'Wybierz co najmniej {minimum, number}.',
  'field.date': 'Podaj datę w formacie 23.11.2026.',
  'field.email': 'Podaj adres e-mail w formacie nazwa@domena.pl.',
  'field.time': 'Podaj godzinę w formacie 14:30.',
  'field.tick': 'Zaznacz to pole, aby przejść dalej.',
  'field.choice': 'Wybierz jedną z możliwości.',
} as const;
