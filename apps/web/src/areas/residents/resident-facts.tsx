import { registry } from '@cus/contracts';
import { DateText, DescriptionList, formatPhone, Section, useText, type Fact } from '@cus/ui';
import { useMay } from '../../session/use-may';
import { addressLine } from '../../words/address-line';
import { useWordOf } from '../../words/words';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';
import { Reveal } from './reveal';

/** What is on the record; the PESEL and a concealed address only for a stated reason. */
export function ResidentFacts({ resident }: { readonly resident: Resident }) {
  const t = useText(residentsCatalogue);
  const may = useMay();
  const word = useWordOf();
  const { details, address, addressHeld } = resident;
  const preferred = details?.preferences;
  const facts: Fact[] = [
    ...(details?.birthDate === undefined
      ? []
      : [{ term: t('born'), value: <DateText value={details.birthDate} /> }]),
    {
      term: 'PESEL',
      value:
        details?.peselMasked === undefined ? (
          t('none')
        ) : (
          <Reveal
            residentId={resident.id}
            operation={registry.revealPesel}
            masked={details.peselMasked}
            label={t('revealPesel')}
            show={({ pesel }) => pesel}
          />
        ),
    },
    {
      term: t('address'),
      value: !addressHeld ? (
        addressLine(address) || t('none')
      ) : may(registry.revealAddress) ? (
        <Reveal
          residentId={resident.id}
          operation={registry.revealAddress}
          masked={t('addressHeld')}
          label={t('revealAddress')}
          show={({ address: held }) => addressLine(held) || t('none')}
        />
      ) : (
        t('addressHeld')
      ),
    },
    ...(resident.phone === undefined ? [] : [{ term: t('phone'), value: formatPhone(resident.phone) }]),
    ...(details?.email === undefined ? [] : [{ term: t('email'), value: details.email }]),
    ...(preferred === undefined
      ? []
      : [
          {
            term: t('contact'),
            value: [
              preferred.channels.map((channel) => word('contactChannel', channel)).join(', '),
              preferred.bestFrom === undefined ? '' : `${preferred.bestFrom}–${preferred.bestTo ?? ''}`,
            ]
              .filter((part) => part !== '')
              .join(', '),
          },
        ]),
  ];
  return (
    <Section title={t('facts')}>
      <DescriptionList facts={facts} />
    </Section>
  );
}
