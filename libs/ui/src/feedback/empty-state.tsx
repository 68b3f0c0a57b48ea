import type { ReactNode } from 'react';
import './feedback.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty and who fills it. */
  readonly children: ReactNode;
  /** The first thing to do here. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** An empty list says why it is empty, who fills it, and gives the first action. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className="ok-empty">
      {icon}
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
