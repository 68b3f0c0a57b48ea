import type { ReactNode } from 'react';
import { StateBadge, type StateTone } from '../data/state-badge';
import { useUiText } from '../i18n/ui-text';
import { PhoneText } from '../text/phone-text';
import { usePageTitle } from './use-page-title';
import './layout.css';

export interface IdentityAlert {
  readonly label: string;
  readonly tone: Extract<StateTone, 'warning' | 'danger'>;
}

export interface IdentityBarProps {
  readonly name: string;
  readonly age?: number;
  readonly phone?: string;
  /** Left out for a concealed address; say so in `alerts`. */
  readonly address?: string;
  /** "Pies", "Schody", "Nie dzwonić". */
  readonly alerts?: readonly IdentityAlert[];
  /** The state of consent: a StateBadge. */
  readonly consent?: ReactNode;
}

/** Who this screen is about, always in sight: a mistaken person is the worst mistake here. */
export function IdentityBar({ name, age, phone, address, alerts = [], consent }: IdentityBarProps) {
  const t = useUiText();
  usePageTitle(name);
  return (
    <header className="ok-identity">
      <h1 tabIndex={-1}>{name}</h1>
      {age === undefined ? null : <span>{t('age', { years: age })}</span>}
      {phone === undefined ? null : <PhoneText phone={phone} />}
      {address === undefined ? null : <span>{address}</span>}
      {consent}
      {alerts.length === 0 ? null : (
        <ul aria-label={t('alerts')}>
          {alerts.map((alert) => (
            <li key={alert.label}>
              <StateBadge tone={alert.tone}>{alert.label}</StateBadge>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
