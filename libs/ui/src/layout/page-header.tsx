import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title';
import './layout.css';

export interface PageHeaderProps {
  readonly title: string;
  /** One sentence: what is here now. "Pani Maria czeka na odpowiedź od 3 dni." */
  readonly lead?: ReactNode;
  /** The one primary action of the screen, always in this place. */
  readonly action?: ReactNode;
  /** Quieter actions beside it. */
  readonly others?: ReactNode;
}

/** The screen's only h1. It takes focus when the address changes, so that a screen reader says where one is. */
export function PageHeader({ title, lead, action, others }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="ok-page-header">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {action === undefined && others === undefined ? null : (
        <div className="ok-page-actions">
          {action}
          {others === undefined ? null : <div>{others}</div>}
        </div>
      )}
    </header>
  );
}
