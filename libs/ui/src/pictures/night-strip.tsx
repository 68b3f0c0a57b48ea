import type { CSSProperties } from 'react';
import { useLocale } from '../i18n/catalogue';
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
}

const TONES: Record<Stay['state'], StateTone> = { occupied: 'done', reserved: 'waiting', closed: 'neutral' };
const WORDS = { occupied: 'nightOccupied', reserved: 'nightReserved', closed: 'nightClosed' } as const;

/** Places of a flat as strips of nights: who sleeps where, and which nights are free. */
export function NightStrip({ title, level, words, places, stays, first, nights }: NightStripProps) {
  const t = useUiText();
  const locale = useLocale();
  const dates = nightsOf(first, nights);
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
          <div className="ok-nights-head" aria-hidden>
            {dates.map((date) => (
              <span key={date} data-weekend={isWeekend(date) || undefined}>
                {formatDate(date, locale, 'day')}
              </span>
            ))}
          </div>
          {places.map((place) => (
            <div key={place.id} className="ok-nights-row">
              <b>{place.label}</b>
              <ul>
                {spansOf(stays, place.id, first, nights).map((span) => (
                  <Span key={span.stay.id} span={span} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      }
      table={
        <DataTable
          caption={title}
          hideCaption
          columns={[
            { id: 'who', title: t('nightWho'), cell: (stay) => stay.who },
            {
              id: 'place',
              title: t('nightPlace'),
              cell: (stay) => places.find((place) => place.id === stay.placeId)?.label,
            },
            { id: 'from', title: t('nightFrom'), cell: (stay) => <DateText value={stay.from} /> },
            { id: 'to', title: t('nightTo'), cell: (stay) => <DateText value={stay.to} /> },
            {
              id: 'state',
              title: t('nightState'),
              cell: (stay) => <StateBadge tone={TONES[stay.state]}>{t(WORDS[stay.state])}</StateBadge>,
            },
          ]}
          rows={places.flatMap((place) => spansOf(stays, place.id, first, nights).map((span) => span.stay))}
          rowId={(stay) => stay.id}
          empty={<p>{t('nightsEmpty')}</p>}
        />
      }
    />
  );
}

function Span({ span }: { readonly span: StaySpan }) {
  const t = useUiText();
  const locale = useLocale();
  const { stay, column, length } = span;
  const state = t(WORDS[stay.state]);
  const full = t('nightRange', {
    who: stay.who,
    state,
    from: formatDate(stay.from, locale),
    to: formatDate(stay.to, locale),
  });
  return (
    <li
      className="ok-night-span"
      data-state={stay.state}
      data-before={span.startsBefore || undefined}
      data-after={span.endsAfter || undefined}
      style={{ gridColumn: `${column} / span ${length}` }}
      title={full}
    >
      <span aria-hidden>{stay.state === 'closed' ? state : stay.who}</span>
      <span className="ok-visually-hidden">{full}</span>
    </li>
  );
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
