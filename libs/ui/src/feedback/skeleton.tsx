import { useEffect, useState } from 'react';
import { useUiText } from '../i18n/ui-text';
import './feedback.css';

export interface SkeletonProps {
  readonly lines?: number;
  /** Above two seconds name the step: "Tworzę umowę… 2 z 3". */
  readonly label?: string;
  /** Milliseconds before it appears; a quick answer never flashes. Default 300. */
  readonly delay?: number;
}

const WIDTHS = ['62%', '100%', '88%', '94%', '71%'];

/** Stands where lines of text will be, but only when the answer takes longer than a moment. */
export function Skeleton({ lines = 4, label, delay = 300 }: SkeletonProps) {
  const t = useUiText();
  const [visible, setVisible] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);

  return (
    <div role="status">
      {visible ? (
        <div className="ok-skeleton">
          <p className={label === undefined ? 'ok-visually-hidden' : undefined}>{label ?? t('loading')}</p>
          {Array.from({ length: lines }, (_, line) => (
            <span key={line} aria-hidden style={{ inlineSize: WIDTHS[line % WIDTHS.length] }} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
