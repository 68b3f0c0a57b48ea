import { registry, type Output } from '@cus/contracts';
import { DataTable, EmptyState, PageHeader, StateBadge, useText, type Column } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { addressLine } from '../../words/address-line';
import { useWordOf, useWords } from '../../words/words';
import { writeHours } from './hours';
import { settingsCatalogue } from './settings-catalogue';

type Site = Output<typeof registry.listSites>['items'][number];

/** Where the centre works and when it is open. */
export function SitesScreen() {
  const t = useText(settingsCatalogue);
  const api = useApi();
  const may = useMay();
  const sites = useQuery(operationQuery(api, registry.listSites, {}));
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('sites')}
        lead={t('sitesLead')}
        action={
          may(registry.saveSite) ? (
            <AppLinkButton to="/settings/sites/$siteId" params={{ siteId: 'new' }} variant="primary">
              {t('addSite')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <Loaded of={sites}>
        {({ items }) => (
          <DataTable
            caption={t('sites')}
            hideCaption
            columns={columns}
            rows={items}
            rowId={(site) => site.siteId}
            empty={<EmptyState title={t('noSites')}>{t('noSitesBody')}</EmptyState>}
          />
        )}
      </Loaded>
    </>
  );
}

function useColumns(): readonly [Column<Site>, ...Column<Site>[]] {
  const t = useText(settingsCatalogue);
  const w = useWords();
  const word = useWordOf();
  return [
    {
      id: 'name',
      title: t('name'),
      cell: (site) => (
        <Link to="/settings/sites/$siteId" params={{ siteId: site.siteId }}>
          {site.name}
        </Link>
      ),
    },
    { id: 'pillar', title: t('pillar'), cell: (site) => w(`pillar.${site.pillar}`) },
    { id: 'address', title: t('address'), cell: (site) => addressLine(site.address) },
    {
      id: 'hours',
      title: t('hours'),
      cell: (site) =>
        site.openingHours.weekly.map(({ weekday, periods }) => (
          <div key={weekday}>
            {word('weekday', String(weekday))} {writeHours(periods)}
          </div>
        )),
    },
    {
      id: 'active',
      title: t('state'),
      cell: (site) => (
        <StateBadge tone={site.active ? 'done' : 'neutral'}>
          {t(site.active ? 'inUse' : 'notInUse')}
        </StateBadge>
      ),
    },
  ];
}
