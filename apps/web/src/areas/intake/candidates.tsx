import { Button, DateText, formatPhone, PhoneText, StateBadge, useText } from '@cus/ui';
import { addressLine } from '../../words/address-line';
import { intakeCatalogue } from './intake-catalogue';
import type { Candidate } from './use-candidates';

interface CandidatesProps {
  readonly found: readonly Candidate[] | undefined;
  /** Ids already looked at and found to be others. */
  readonly others: readonly string[];
  readonly onThis: (candidate: Candidate) => void;
  readonly onOther: (id: string) => void;
}

/** Search before create: people the centre already knows, beside the form while it is typed. */
export function Candidates({ found, others, onThis, onOther }: CandidatesProps) {
  const t = useText(intakeCatalogue);
  return (
    <aside
      className="intake-candidates"
      data-idle={found === undefined || undefined}
      aria-label={t('candidates')}
      id="intake-candidates"
      tabIndex={-1}
    >
      <h2>{t('candidates')}</h2>
      <div role="status">
        {found === undefined ? <p className="app-quiet">{t('candidatesHint')}</p> : null}
        {found?.length === 0 ? <p className="app-quiet">{t('candidatesNone')}</p> : null}
      </div>
      <ul>
        {found?.map((candidate) => (
          <li key={candidate.id}>
            <CandidateLines candidate={candidate} />
            {others.includes(candidate.id) ? (
              <StateBadge tone="done">{t('seenAsOther')}</StateBadge>
            ) : (
              <div className="ok-form-actions">
                <Button onPress={() => onThis(candidate)}>{t('thisPerson')}</Button>
                {candidate.likelyDuplicate ? (
                  <Button variant="quiet" onPress={() => onOther(candidate.id)}>
                    {t('otherPerson')}
                  </Button>
                ) : null}
              </div>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function CandidateLines({ candidate }: { readonly candidate: Candidate }) {
  const t = useText(intakeCatalogue);
  return (
    <>
      <p>
        <strong>
          {candidate.lastName} {candidate.firstName}
        </strong>{' '}
        <StateBadge tone={candidate.likelyDuplicate ? 'warning' : 'neutral'}>
          {t(candidate.likelyDuplicate ? 'likely' : 'someLikeness')}
        </StateBadge>
      </p>
      <p className="app-quiet">
        {candidate.birthDate === undefined ? null : <DateText value={candidate.birthDate} />}{' '}
        {candidate.peselMasked} {candidate.phone === undefined ? null : formatPhone(candidate.phone)}
      </p>
      <p className="app-quiet">{candidate.addressHeld ? t('addressHeld') : addressLine(candidate.address)}</p>
    </>
  );
}

/** The person the clerk recognised, in place of the fields for a new one. */
export function FoundPerson({
  name,
  detail,
  phone,
  onChange,
}: {
  readonly name: string;
  readonly detail?: string;
  readonly phone?: string;
  readonly onChange: () => void;
}) {
  const t = useText(intakeCatalogue);
  return (
    <div className="intake-found">
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t('knownAs')}</p>
      {detail === undefined || detail === '' ? null : <p className="app-quiet">{detail}</p>}
      {phone === undefined ? null : <PhoneText phone={phone} />}
      <div>
        <Button onPress={onChange}>{t('changePerson')}</Button>
      </div>
    </div>
  );
}
