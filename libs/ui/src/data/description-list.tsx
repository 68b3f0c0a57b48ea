import type { ReactNode } from 'react';
import './data.css';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Facts of one thing, two columns at the desk and one on a phone. */
export function DescriptionList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="ok-facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
