export interface Period {
  readonly opens: string;
  readonly closes: string;
}

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

function clock(hour: string, minute: string | undefined): string | undefined {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  return h > 23 || m > 59 ? undefined : `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

/**
 * Reads the hours of a day as people write them: "7-15", "7:00-9:00, 14:00-15:00"; nothing means closed.
 * Gives `undefined` for what cannot be understood.
 */
export function parseHours(text: string): Period[] | undefined {
  const spans = text.trim() === '' ? [] : text.split(/[,;]/);
  const periods: Period[] = [];
  for (const span of spans) {
    const found = SPAN.exec(span.trim());
    const opens = found === null ? undefined : clock(found[1] ?? '', found[2]);
    const closes = found === null ? undefined : clock(found[3] ?? '', found[4]);
    if (opens === undefined || closes === undefined) return undefined;
    periods.push({ opens, closes });
  }
  return periods;
}

/** "7:00–9:00, 14:00–15:00"; '' for a closed day. */
export function writeHours(periods: readonly Period[]): string {
  const short = (time: string) => time.replace(/^0/, '');
  return periods.map(({ opens, closes }) => `${short(opens)}–${short(closes)}`).join(', ');
}
