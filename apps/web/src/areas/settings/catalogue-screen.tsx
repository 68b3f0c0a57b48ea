import { registry } from '@cus/contracts';
import { DataTable, FilterChips, PageHeader, StateBadge, useText, warsawDay, type Column } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useServices, type CatalogueEntry } from '../../names/use-services';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { useWordOf } from '../../words/words';
import { settingsCatalogue } from './settings-catalogue';

/** Services the centre offers, as the product brings them and as the centre changed them. */
export function CatalogueScreen() {
  const t = useText(settingsCatalogue);
  const word = useWordOf();
  const may = useMay();
  const { entries, nameOf } = useServices();
  const [pillar, setPillar] = useState('services');
  const rows = entries
    .filter((entry) => entry.pillar === pillar)
    .sort((a, b) => nameOf(a.serviceCode).localeCompare(nameOf(b.serviceCode), 'pl'));
  const columns = useColumns(nameOf);
  return (
    <>
      <PageHeader
        title={t('catalogue')}
        lead={t('catalogueLead')}
        action={
          may(registry.saveCatalogueEntry) ? (
            <AppLinkButton
              to="/settings/catalogue/$serviceCode"
              params={{ serviceCode: 'new' }}
              variant="primary"
            >
              {t('addEntry')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <div className="ok-section">
        <FilterChips
          label={t('pillar')}
          mode="single"
          chips={['services', 'assistance'].map((id) => ({ id, label: word('pillar', id) }))}
          selected={[pillar]}
          onChange={([chosen]) => setPillar(chosen ?? 'services')}
        />
        <DataTable
          caption={t('catalogue')}
          hideCaption
          columns={columns}
          rows={rows}
          rowId={(entry) => entry.serviceCode}
        />
      </div>
    </>
  );
}

function useColumns(
  nameOf: (code: string) => string,
): readonly [Column<CatalogueEntry>, ...Column<CatalogueEntry>[]] {
  const t = useText(settingsCatalogue);
  const word = useWordOf();
  const today = warsawDay(new Date());
  const isActive = ({ activeFrom, activeTo }: CatalogueEntry) =>
    (activeFrom === undefined || activeFrom <= today) && (activeTo === undefined || activeTo >= today);
  return [
    {
      id: 'name',
      title: t('service'),
      cell: (entry) => (
        <Link to="/settings/catalogue/$serviceCode" params={{ serviceCode: entry.serviceCode }}>
          {nameOf(entry.serviceCode)}
        </Link>
      ),
    },
    { id: 'unit', title: t('unit'), cell: (entry) => word('unit', entry.unit) },
    { id: 'who', title: t('eligibility'), cell: (entry) => entry.eligibility },
    {
      id: 'fee',
      title: t('fee'),
      align: 'end',
      cell: (entry) => `${entry.defaultFeeBasisPoints / 100}%`,
    },
    {
      id: 'state',
      title: t('state'),
      cell: (entry) => (
        <StateBadge tone={isActive(entry) ? 'done' : 'neutral'}>
          {t(isActive(entry) ? 'offered' : 'notOffered')}
        </StateBadge>
      ),
    },
  ];
}
