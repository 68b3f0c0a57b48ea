import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './feedback.css';

export interface NoticeProps {
  readonly tone?: 'info' | 'warning' | 'danger';
  readonly children: ReactNode;
}

const SIGNS = { info: Info, warning: TriangleAlert, danger: CircleAlert };

/** One thing to know before reading on. Not for errors of a form; those go to the ErrorSummary. */
export function Notice({ tone = 'info', children }: NoticeProps) {
  const Sign = SIGNS[tone];
  return (
    <div className="ok-notice" data-tone={tone}>
      <Sign aria-hidden className="ok-icon" />
      <div>{children}</div>
    </div>
  );
}
