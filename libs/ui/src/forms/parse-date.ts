import { addDays } from '../text/format-date';

const DAY_OFFSETS: Readonly<Record<string, number>> = {
  przedwczoraj: -2,
  wczoraj: -1,
  dzis: 0,
  dzisiaj: 0,
  jutro: 1,
  pojutrze: 2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  позавчора: -2,
  вчора: -1,
  учора: -1,
  сьогодні: 0,
  завтра: 1,
  післязавтра: 2,
};

/** Beginnings of weekday names, Monday first; the shortest that people type are listed whole. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['pn', 'poniedzialek', 'monday', 'пн', 'понеділок'],
  ['wt', 'wtorek', 'tuesday', 'вт', 'вівторок'],
  ['sr', 'sroda', 'wednesday', 'ср', 'середа'],
  ['cz', 'czwartek', 'thursday', 'чт', 'четвер'],
  ['pt', 'piatek', 'friday', 'пт', 'пятниця'],
  ['sb', 'sobota', 'saturday', 'сб', 'субота'],
  ['nd', 'ndz', 'niedziela', 'sunday', 'нд', 'неділя'],
];

function plain(text: string): string {
  return (
    text
      .trim()
      .toLowerCase()
      .replace(/ł/g, 'l')
      // П’ятниця is typed with whichever apostrophe the keyboard has.
      .replace(/[’'ʼ`]/g, '')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
  );
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1850 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** Two digits mean this century, unless that lies more than ten years ahead: birthdays are typed as 48 too. */
function fullYear(year: string, today: string): number {
  if (year.length === 4) return Number(year);
  const thisYear = Number(today.slice(0, 4));
  const guess = 2000 + Number(year);
  return guess > thisYear + 10 ? guess - 100 : guess;
}

function fromDigits(text: string, today: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const typed =
    /^(\d{1,2})[.\-/ ]+(\d{1,2})(?:[.\-/ ]+(\d{4}|\d{2}))?\.?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!typed) return undefined;
  return isoOf(fullYear(typed[3] ?? today.slice(0, 4), today), Number(typed[2]), Number(typed[1]));
}

function fromWeekday(text: string, today: string): string | undefined {
  const word = text.replace(/\.$/, '');
  if (word.length < 2) return undefined;
  const index = WEEKDAYS.findIndex((names) =>
    names.some((name) => name === word || (word.length >= 3 && name.startsWith(word))),
  );
  if (index < 0) return undefined;
  const todayIndex = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, ((index - todayIndex + 6) % 7) + 1);
}

const DAYS = /^(dzien|dni|days?|день|дні|днів)$/;
const WEEKS = /^(tydzien|tygodnie|tygodni|weeks?|тиждень|тижні|тижнів)$/;

function fromDistance(text: string, today: string): string | undefined {
  const found = /^(?:za|in|за|через) (?:(\d{1,3}) )?(\p{L}+)$/u.exec(text);
  const unit = found?.[2] ?? '';
  if (!found || !(DAYS.test(unit) || WEEKS.test(unit))) return undefined;
  const week = WEEKS.test(unit);
  return addDays(today, Number(found[1] ?? 1) * (week ? 7 : 1));
}

/**
 * Understands a date the way it is said over the phone: "23.11.2026", "23.11", "23112026", "jutro",
 * "pn" (the next Monday after today), "za 2 tygodnie".
 * `today` is a local date `YYYY-MM-DD`; gives a local date or `undefined` when the text is no date.
 */
export function parseDate(text: string, today: string): string | undefined {
  const word = plain(text).replace(/\s+/g, ' ');
  const offset = Object.hasOwn(DAY_OFFSETS, word) ? DAY_OFFSETS[word] : undefined;
  if (offset !== undefined) return addDays(today, offset);
  return fromDigits(word, today) ?? fromDistance(word, today) ?? fromWeekday(word, today);
}
