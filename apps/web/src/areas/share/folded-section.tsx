import { Section } from '@cus/ui';
import { useSyncExternalStore, type ReactNode } from 'react';
import './share.css';

/** Where rows of tables become blocks, and sixteen figures as many screens. */
const PHONE = '(max-width: 40rem)';

interface FoldedSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a long screen: open at a desk and on paper, on a phone one line to press. */
export function FoldedSection({ title, children }: FoldedSectionProps) {
  const isPhone = useSyncExternalStore(onWidth, () => window.matchMedia(PHONE).matches);
  if (!isPhone) return <Section title={title}>{children}</Section>;
  return (
    <details className="share-folded">
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="ok-section">{children}</div>
    </details>
  );
}

function onWidth(listener: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
