import { coordination, type Output, type registry } from '@cus/contracts';
import {
  DataTable,
  DateText,
  EmptyState,
  Notice,
  PageHeader,
  PhoneText,
  TextField,
  useText,
  type Column,
} from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { UserRoundSearch } from 'lucide-react';
import { useState } from 'react';
import { usePeople } from '../../fields/use-people';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { addressLine } from '../../words/address-line';
import { residentsCatalogue } from './residents-catalogue';
import './residents.css';

type Found = Output<typeof registry.searchResidents>['items'][number];

/** Finds a person. What is typed stays out of the address: it is somebody's name. */
export function FindScreen() {
  const t = useText(residentsCatalogue);
  const may = useMay();
  const [text, setText] = useState('');
  const { found } = usePeople(text);
  return (
    <>
      <PageHeader
        title={t('findTitle')}
        lead={t('findLead')}
        action={
          may(coordination.receiveRequest) ? (
            <AppLinkButton to="/intake" variant="primary">
              {t('takeRequest')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <div className="ok-section">
        <TextField
          label={t('find')}
          hint={t('findHint')}
          value={text}
          onChange={setText}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <div role="status">{text.trim().length > 1 && found === undefined ? t('searching') : null}</div>
        <Results found={found} typed={text.trim()} />
      </div>
    </>
  );
}

function Results({ found, typed }: { readonly found: readonly Found[] | undefined; readonly typed: string }) {
  const t = useText(residentsCatalogue);
  if (found === undefined) return null;
  if (typed.length < 2) return <Notice>{t('findRemark')}</Notice>;
  const columns: readonly [Column<Found>, ...Column<Found>[]] = [
    {
      id: 'name',
      title: t('person'),
      cell: (person) => (
        <Link to="/residents/$residentId" params={{ residentId: person.id }}>
          {person.lastName} {person.firstName}
        </Link>
      ),
    },
    {
      id: 'born',
      title: t('born'),
      cell: ({ birthDate }) => (birthDate === undefined ? '–' : <DateText value={birthDate} />),
    },
    { id: 'pesel', title: 'PESEL', cell: ({ peselMasked }) => peselMasked ?? '–' },
    {
      id: 'phone',
      title: t('phone'),
      cell: ({ phone }) => (phone === undefined ? '–' : <PhoneText phone={phone} />),
    },
    {
      id: 'address',
      title: t('address'),
      cell: (person) => (person.addressHeld ? t('addressHeld') : addressLine(person.address) || '–'),
    },
  ];
  return (
    <DataTable
      caption={t('findTitle')}
      hideCaption
      columns={columns}
      rows={found}
      rowId={(person) => person.id}
      empty={
        <EmptyState title={t('nobodyTitle')} icon={<UserRoundSearch aria-hidden className="ok-icon" />}>
          {t('nobodyBody')}
        </EmptyState>
      }
    />
  );
}
