import type { CSSProperties, ReactNode } from 'react';
import { useLocale } from '../i18n/catalogue';
import { languageTag } from '../i18n/locale';
import { useUiText } from '../i18n/ui-text';
import { DataTable } from '../data/data-table';
import { StateBadge, type StateTone } from '../data/state-badge';
import { DateText } from '../text/date-text';
import { formatDate } from '../text/format-date';
import { FigureWithTable } from './figure-with-table';
import { nightsOf, spansOf, type Stay, type StaySpan } from './nights';

export interface Place {
  readonly id: string;
  readonly label: string;
}

export interface NightStripProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** The meaning in a sentence: "Dziś wolne są 2 z 5 miejsc." */
  readonly words: string;
  readonly places: readonly Place[];
  readonly stays: readonly Stay[];
  /** First night and number of nights shown. */
  readonly first: string;
  readonly nights: number;
  /** Wraps the words of a stay, in a link to the stay's own screen. */
  readonly renderStay?: (stay: Stay, words: ReactNode) => ReactNode;
}

const TONES: Record<Stay['state'], StateTone> = { occupied: 'done', reserved: 'waiting', closed: 'neutral' };
const WORDS = { occupied: 'nightOccupied', reserved: 'nightReserved', closed: 'nightClosed' } as const;

/** Places of a flat as strips of nights: who sleeps where, and which nights are free. */
export function NightStrip(props: NightStripProps) {
  const { title, level, words, places, stays, first, nights, renderStay = (_, content) => content } = props;
  const t = useUiText();
  const spansAt = (placeId: string) => spansOf(stays, placeId, first, nights);
  const all = places.flatMap((place) => spansAt(place.id));
  return (
    <FigureWithTable
      title={title}
      level={level}
      words={words}
      picture={
        <div
          className="ok-nights"
          role="group"
          aria-label={title}
          tabIndex={0}
          style={{ '--nights': nights } as CSSProperties}
        >
          <Days dates={nightsOf(first, nights)} />
          {places.map((place) => (
            <div key={place.id} className="ok-nights-row">
              <b>
                {place.label}
                <small>
                  <Standing spans={spansAt(place.id)} />
                </small>
              </b>
              <ul>
                {spansAt(place.id).map((span) => (
                  <Span key={span.stay.id} span={span} renderStay={renderStay} />
                ))}
              </ul>
            </div>
          ))}
          <Key states={new Set(all.map(({ stay }) => stay.state))} />
        </div>
      }
      table={
        <DataTable
          caption={title}
          hideCaption
          columns={[
            { id: 'who', title: t('nightWho'), cell: ({ stay }) => renderStay(stay, stay.who) },
            {
              id: 'place',
              title: t('nightPlace'),
              cell: ({ stay }) => places.find((place) => place.id === stay.placeId)?.label,
            },
            {
              id: 'from',
              title: t('nightFrom'),
              cell: ({ stay, startsBefore }) =>
                startsBefore ? t('nightEarlier') : <DateText value={stay.from} />,
            },
            {
              id: 'to',
              title: t('nightTo'),
              cell: ({ stay, endsAfter }) => (endsAfter ? t('nightLater') : <DateText value={stay.to} />),
            },
            {
              id: 'state',
              title: t('nightState'),
              cell: ({ stay }) => <StateBadge tone={TONES[stay.state]}>{t(WORDS[stay.state])}</StateBadge>,
            },
          ]}
          rows={all}
          rowId={({ stay }) => stay.id}
          empty={<p>{t('nightsEmpty')}</p>}
        />
      }
    />
  );
}

/** One column per night: its weekday, and its date with the month where a month begins, in figures: a name is too long. */
function Days({ dates }: { readonly dates: readonly string[] }) {
  const locale = useLocale();
  const weekday = new Intl.DateTimeFormat(languageTag(locale), { weekday: 'short', timeZone: 'UTC' });
  return (
    <div className="ok-nights-head" aria-hidden>
      {dates.map((date, index) => (
        <span key={date} data-weekend={isWeekend(date) || undefined}>
          {weekday.format(new Date(date))}
          <b>
            {Number(date.slice(8))}
            {index === 0 || date.endsWith('-01') ? `.${date.slice(5, 7)}` : null}
          </b>
        </span>
      ))}
    </div>
  );
}

/** How the place stands in the first night, and until when: "wolne do 5 gru". */
function Standing({ spans }: { readonly spans: readonly StaySpan[] }) {
  const t = useUiText();
  const locale = useLocale();
  const [next] = spans;
  const until = (state: string, iso: string) =>
    t('nightUntil', { state, date: formatDate(iso, locale, 'day') });
  if (next === undefined) return t('nightFree');
  if (next.column > 1) return until(t('nightFree'), next.stay.from);
  const state = t(WORDS[next.stay.state]);
  return next.endsAfter ? state : until(state, next.stay.to);
}

/** What the looks of a strip mean; free nights always, the rest where it occurs. */
function Key({ states }: { readonly states: ReadonlySet<Stay['state']> }) {
  const t = useUiText();
  return (
    <p className="ok-nights-key" aria-hidden>
      <span data-state="free">{t('nightFree')}</span>
      {(Object.keys(WORDS) as Stay['state'][])
        .filter((state) => states.has(state))
        .map((state) => (
          <span key={state} data-state={state}>
            {t(WORDS[state])}
          </span>
        ))}
    </p>
  );
}

interface SpanProps extends Required<Pick<NightStripProps, 'renderStay'>> {
  readonly span: StaySpan;
}

function Span({ span, renderStay }: SpanProps) {
  const t = useUiText();
  const locale = useLocale();
  const { stay, column, length, startsBefore, endsAfter } = span;
  const state = t(WORDS[stay.state]);
  const full = [
    stay.who === '' ? state : `${stay.who}: ${state}`,
    startsBefore ? '' : t('nightSince', { date: formatDate(stay.from, locale) }),
    endsAfter ? '' : t('nightTill', { date: formatDate(stay.to, locale) }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li
      className="ok-night-span"
      data-state={stay.state}
      data-before={startsBefore || undefined}
      data-after={endsAfter || undefined}
      style={{ gridColumn: `${column} / span ${length}` }}
      title={full}
    >
      {renderStay(
        stay,
        <>
          <span aria-hidden>{stay.state === 'closed' ? state : stay.who}</span>
          <span className="ok-visually-hidden">{full}</span>
        </>,
      )}
    </li>
  );
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
