import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useUiText } from '../i18n/ui-text';
import { DateText } from '../text/date-text';
import './data.css';

export interface TimelineEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly title: ReactNode;
  /** Who did it and where it comes from: "Anna Zmyślona, telefon". */
  readonly by: string;
  readonly body?: ReactNode;
  readonly icon?: ReactNode;
  readonly isImportant?: boolean;
}

export interface TimelineProps {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
}

/** What happened, who did it and when; one line each, with its source. */
export function Timeline({ entries, label }: TimelineProps) {
  const t = useUiText();
  return (
    <ol className="ok-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} {...(entry.isImportant ? { 'data-important': '' } : {})}>
          <span className="ok-timeline-sign" aria-hidden>
            {entry.isImportant ? <Flag className="ok-icon" /> : entry.icon}
          </span>
          <p className="ok-timeline-title">
            {entry.isImportant ? <span className="ok-visually-hidden">{t('important')}: </span> : null}
            {entry.title}
          </p>
          <p className="ok-timeline-by">
            <DateText value={entry.at} style="moment" /> · {entry.by}
          </p>
          {entry.body === undefined ? null : <div>{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
