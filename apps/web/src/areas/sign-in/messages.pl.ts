export const pl = {
  lead: 'Sprawy mieszkańców, plany usług i zlecenia w jednym miejscu.',
  action: 'Zaloguj się kontem służbowym',
  failed: 'Strona logowania nie odpowiada. Spróbuj ponownie za chwilę.',
  help: 'Konto zakłada administrator centrum. Hasła nie podawaj nikomu, także pracownikom centrum.',
} as const;
