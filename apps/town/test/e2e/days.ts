/** A day of Warsaw, so many days from today: 2026-11-23. */
export function isoDay(fromToday: number): string {
  const day = new Date(Date.now() + fromToday * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(day);
}

/** The same as people type it: 23.11.2026. */
export function typedDay(fromToday: number): string {
  return typed(isoDay(fromToday));
}

/** An ISO day as people type it. */
export function typed(day: string): string {
  return day.split('-').reverse().join('.');
}
