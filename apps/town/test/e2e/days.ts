import { setTimeout as wait } from 'node:timers/promises';

/** Longest a test may need that speaks of today all along. */
const LONGEST_MS = 150_000;

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

/** Waits past midnight in Warsaw if it is near: what was entered for today would be of yesterday before it is looked at. */
export async function awayFromMidnight(): Promise<void> {
  const soon = Date.now() + LONGEST_MS;
  const dayThen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(soon);
  if (dayThen !== isoDay(0)) await wait(LONGEST_MS);
}
