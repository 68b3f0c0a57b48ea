const pl = {
  signIn: 'Zaloguj się',
  centre: 'Okienko Centrum Usług Społecznych',
  username: 'Nazwa użytkownika',
  password: 'Hasło',
  wrong: 'Nazwa użytkownika albo hasło się nie zgadza. Sprawdź je i wpisz jeszcze raz.',
  demoTitle: 'Konta pokazowe',
  demoLead: 'To jest wersja pokazowa: osoby i sprawy są zmyślone. Wybierz, jako kto chcesz się rozejrzeć.',
  demoOrder: 'Od zgłoszenia do rozliczenia, w tej kolejności:',
  demoStaff: 'Inne osoby z centrum',
  demoProviders: 'Inne organizacje',
  demoCentre: 'Drugie centrum',
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
  demoOrder: 'From the request to the settlement, in this order:',
  demoStaff: 'Other people of the centre',
  demoProviders: 'Other organisations',
  demoCentre: 'Another centre',
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

const uk: typeof pl = {
  signIn: 'Увійти',
  centre: 'Okienko Центру соціальних послуг (CUS)',
  username: 'Ім’я користувача',
  password: 'Пароль',
  wrong: 'Ім’я користувача або пароль не збігаються. Перевірте їх і введіть ще раз.',
  demoTitle: 'Демонстраційні облікові записи',
  demoLead: 'Це демонстраційна версія: люди і справи вигадані. Виберіть, чию роботу хочете побачити.',
  demoOrder: 'Від звернення до розрахунку, у такому порядку:',
  demoStaff: 'Інші люди з центру',
  demoProviders: 'Інші організації',
  demoCentre: 'Інший центр',
  lateTitle: 'Цю сторінку неможливо закінчити',
  lateText: 'Вхід тривав задовго або був розпочатий знову. Поверніться до Okienko і увійдіть ще раз.',
  back: 'Повернутися до Okienko',
  signOut: 'Вийти',
  signingOut: 'Виходимо',
  signOutQuestion: 'Ви справді хочете вийти?',
  signedOut: 'Ви вийшли',
  signedOutText: 'Можна закрити цю сторінку або увійти знову.',
  roles: {
    intake: 'Приймання звернень',
    'social-worker': 'Соціальна робота',
    coordinator: 'Координація планів (IPUS)',
    organiser: 'Організація соціальних послуг',
    'field-worker': 'Робота на виїзді',
    provider: 'Виконавець послуг',
    manager: 'Керівництво CUS',
    'concealed-access': 'Доступ до захищених даних',
    administrator: 'Адміністрування',
  },
};

export type PageTexts = typeof pl;

const TEXTS = { pl, en, uk };
export type PageLanguage = keyof typeof TEXTS;

/** The first language asked for (`ui_locales`, such as `uk pl`) if these pages speak it, else Polish. */
export function languageOf(asked: unknown): PageLanguage {
  const first = typeof asked === 'string' ? asked.slice(0, 2).toLowerCase() : '';
  return first === 'en' || first === 'uk' ? first : 'pl';
}

export function textsIn(language: PageLanguage): PageTexts {
  return TEXTS[language];
}
