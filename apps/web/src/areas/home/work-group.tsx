import { StateBadge, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { homeCatalogue } from './home-catalogue';

/** One thing that waits: what it is, where it is, and when it is due. */
export interface WorkLine {
  readonly id: string;
  readonly title: string;
  /** Address of its own screen. */
  readonly to: string;
  readonly detail?: string;
  readonly urgent?: boolean;
  /** Deadline or standing in words. */
  readonly when?: string;
  readonly late?: boolean;
}

interface WorkGroupProps {
  readonly title: string;
  readonly lines: readonly WorkLine[];
  /** All there are; more than `lines` when only the first are shown. */
  readonly count?: number;
  /** More wait than `lines`, nobody counted how many. */
  readonly hasMore?: boolean;
  /** Where all of them are listed. */
  readonly allTo?: string;
}

/** One kind of waiting work; nothing at all while none waits. */
export function WorkGroup({ title, lines, count = lines.length, hasMore, allTo }: WorkGroupProps) {
  const t = useText(homeCatalogue);
  if (lines.length === 0) return null;
  return (
    <div className="home-group">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <span className="home-line">
              <Link to={line.to}>{line.title}</Link>
              {line.urgent ? <StateBadge tone="danger">{t('urgent')}</StateBadge> : null}
            </span>
            <span className="home-line app-quiet">
              {line.detail === undefined ? null : <span>{line.detail}</span>}
              {line.when === undefined ? null : line.late ? (
                <StateBadge tone="warning">{line.when}</StateBadge>
              ) : (
                <span>{line.when}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {allTo === undefined || (count <= lines.length && !hasMore) ? null : (
        <Link to={allTo} className="home-all">
          {hasMore ? t('allUncounted') : t('all', { count })}
        </Link>
      )}
    </div>
  );
}
