import type { ReactElement } from 'react';
import './data.css';

/** `neutral` nothing yet · `waiting` on somebody · `progress` · `done` · `warning` needs a look · `danger` went wrong. */
export type StateTone = 'neutral' | 'waiting' | 'progress' | 'done' | 'warning' | 'danger';

const ring = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };

/** Each tone has its own outline, so that states differ without colour and on a black-and-white print. */
const SHAPES: Record<StateTone, ReactElement> = {
  neutral: <circle cx="8" cy="8" r="6" {...ring} />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="6" {...ring} strokeDasharray="3.1 3.1" />
      <circle cx="8" cy="8" r="1.5" fill="currentColor" />
    </>
  ),
  progress: (
    <>
      <circle cx="8" cy="8" r="6" {...ring} />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" fill="none" stroke="var(--accent-soft)" strokeWidth="2" />
    </>
  ),
  warning: <path d="M8 1.5 15 14H1z" fill="currentColor" />,
  danger: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />,
};

export interface StateBadgeProps {
  readonly tone: StateTone;
  /** The state in a person's words: "Czeka na fundację". */
  readonly children: string;
}

/** A state is always a shape, a word and a colour. */
export function StateBadge({ tone, children }: StateBadgeProps) {
  return (
    <span className="ok-badge" data-tone={tone}>
      <svg viewBox="0 0 16 16" aria-hidden>
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}
