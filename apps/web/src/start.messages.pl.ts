export const pl = {
  title: 'Okienko nie może się uruchomić',
  message: 'Serwer nie odpowiada albo logowanie się nie powiodło. Sprawdź połączenie i spróbuj ponownie.',
} as const;
