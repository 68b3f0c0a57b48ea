const pl = {
  signIn: 'Zaloguj się',
  centre: 'Okienko Centrum Usług Społecznych',
  username: 'Nazwa użytkownika',
  password: 'Hasło',
  wrong: 'Nazwa użytkownika albo hasło się nie zgadza. Sprawdź je i wpisz jeszcze raz.',
  demoTitle: 'Konta pokazowe',
  demoLead: 'To jest wersja pokazowa: osoby i sprawy są zmyślone. Wybierz, jako kto chcesz się rozejrzeć.',
  lateTitle: 'Tej strony nie da się dokończyć',
  lateText:
    'Logowanie trwało zbyt długo albo zostało zaczęte od nowa. Wróć do Okienka i zaloguj się jeszcze raz.',
  back: 'Wróć do Okienka',
  signOut: 'Wyloguj się',
  signingOut: 'Trwa wylogowanie',
  signOutQuestion: 'Czy na pewno chcesz się wylogować?',
  signedOut: 'Wylogowano',
  signedOutText: 'Możesz zamknąć tę stronę albo zalogować się ponownie.',
  roles: {
    intake: 'Przyjmowanie zgłoszeń',
    'social-worker': 'Pracownik socjalny',
    coordinator: 'Koordynator IPUS',
    organiser: 'Organizator usług społecznych',
    'field-worker': 'Pracownik w terenie',
    provider: 'Realizator usług',
    manager: 'Kierownictwo CUS',
    'concealed-access': 'Dostęp do danych utajnionych',
    administrator: 'Administrator',
  } as Record<string, string>,
};

const en: typeof pl = {
  signIn: 'Sign in',
  centre: 'Okienko of the Centre of Social Services',
  username: 'User name',
  password: 'Password',
  wrong: 'The user name or the password is wrong. Check them and type them again.',
  demoTitle: 'Demo accounts',
  demoLead: 'This is a demonstration: people and cases are made up. Choose whose work you want to see.',
  lateTitle: 'This page cannot be finished',
  lateText: 'Signing in took too long or was begun anew. Go back to Okienko and sign in again.',
  back: 'Back to Okienko',
  signOut: 'Sign out',
  signingOut: 'Signing out',
  signOutQuestion: 'Do you want to sign out?',
  signedOut: 'Signed out',
  signedOutText: 'You can close this page or sign in again.',
  roles: {
    intake: 'Intake',
    'social-worker': 'Social worker',
    coordinator: 'Plan coordinator',
    organiser: 'Services organiser',
    'field-worker': 'Field worker',
    provider: 'Service provider',
    manager: 'Management of the centre',
    'concealed-access': 'Access to concealed records',
    administrator: 'Administrator',
  },
};

export type PageTexts = typeof pl;

/** Polish, or English when that is the first language asked for (`ui_locales`, such as `en pl`). */
export function languageOf(asked: unknown): 'pl' | 'en' {
  return typeof asked === 'string' && /^en\b/i.test(asked) ? 'en' : 'pl';
}

export function textsIn(language: 'pl' | 'en'): PageTexts {
  return language === 'en' ? en : pl;
}
