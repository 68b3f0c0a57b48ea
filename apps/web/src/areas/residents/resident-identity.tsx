import { IdentityBar, StateBadge, useText, warsawDay, type IdentityAlert } from '@cus/ui';
import { addressLine } from '../../words/address-line';
import { useWords } from '../../words/words';
import { ageOn } from './age-on';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';

/** Alerts after which somebody might get hurt. */
const DANGEROUS = ['violence-do-not-call', 'aggression', 'infection', 'visit-in-pairs'];

/** Who this is, what to beware of, and whether the person agreed to be written down. */
export function ResidentIdentity({ resident }: { readonly resident: Resident }) {
  const t = useText(residentsCatalogue);
  const w = useWords();
  const { details, address, addressHeld, phone } = resident;
  const alerts: IdentityAlert[] = [
    ...(addressHeld ? [{ label: t('addressProtected'), tone: 'danger' as const }] : []),
    ...resident.alerts.map(({ code, note }) => ({
      label: note === undefined ? w(`alert.${code}`) : `${w(`alert.${code}`)}: ${note}`,
      tone: DANGEROUS.includes(code) ? ('danger' as const) : ('warning' as const),
    })),
  ];
  // A number that is a link gets pressed; here a call could betray the person to the one who hurts them.
  const mayNotCall = resident.alerts.some(({ code }) => code === 'violence-do-not-call');
  const data = details?.consents.find(({ purpose }) => purpose === 'service-data');
  const shown = addressHeld ? '' : addressLine(address);
  return (
    <IdentityBar
      name={`${resident.lastName} ${resident.firstName}`}
      alerts={alerts}
      {...(details?.birthDate === undefined ? {} : { age: ageOn(details.birthDate, warsawDay(new Date())) })}
      {...(phone === undefined || mayNotCall ? {} : { phone })}
      {...(shown === '' ? {} : { address: shown })}
      consent={
        <StateBadge tone={data?.granted ? 'done' : 'warning'}>
          {t(data === undefined ? 'consentUnknown' : data.granted ? 'consentGiven' : 'consentWithdrawn')}
        </StateBadge>
      }
    />
  );
}
