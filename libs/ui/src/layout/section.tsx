import { useId, type ReactNode } from 'react';
import './layout.css';

/** A part of a screen under its own h2. Sections are set apart by space, not by boxes. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="ok-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Two columns to compare at the desk, one below the other on a phone. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="ok-columns">{children}</div>;
}
