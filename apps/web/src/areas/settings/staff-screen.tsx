import { registry } from '@cus/contracts';
import {
  DataTable,
  EmptyState,
  FilterChips,
  PageHeader,
  PhoneText,
  StateBadge,
  useText,
  type Column,
} from '@cus/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useProviderNames } from '../../names/use-provider-names';
import { useSites } from '../../names/use-sites';
import type { StaffMember } from '../../names/use-staff';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { shellCatalogue } from '../../shell/shell-catalogue';
import { staffCatalogue } from './staff-catalogue';
import { StaffFilters } from './staff-filters';
import { STAFF_VIEWS, type StaffView } from './staff-search';

const route = getRouteApi('/signed-in/settings/staff');

const QUESTIONS = {
  centre: { of: 'centre', active: true },
  providers: { of: 'providers', active: true },
  left: { active: false },
} as const;

/** Who works here, where and under which number. */
export function StaffScreen() {
  const t = useText(staffCatalogue);
  const may = useMay();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { view = 'centre', role, siteId, text } = search;
  const pages = usePages(registry.listStaff, {
    ...QUESTIONS[view],
    ...(role === undefined ? {} : { roles: [role] }),
    ...(siteId === undefined ? {} : { siteId }),
    ...(text === undefined ? {} : { text: text.slice(0, 80) }),
  });
  const columns = useColumns(view);
  const isFiltered = role !== undefined || siteId !== undefined || text !== undefined;
  return (
    <>
      <PageHeader
        title={t('staff')}
        lead={t('staffLead')}
        action={
          may(registry.addStaffMember) ? (
            <AppLinkButton to="/settings/staff/$staffId" params={{ staffId: 'new' }} variant="primary">
              {t('addPerson')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <div className="ok-section">
        <FilterChips
          label={t('view')}
          mode="single"
          chips={STAFF_VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
          selected={[view]}
          onChange={([chosen]) =>
            void navigate({
              to: '/settings/staff',
              // People of providers have neither roles nor sites to choose by.
              search:
                chosen === 'providers'
                  ? { view: chosen, ...(text === undefined ? {} : { text }) }
                  : { ...search, view: chosen as StaffView },
              replace: true,
            })
          }
        />
        <StaffFilters search={search} />
        <LoadedPages of={pages}>
          {(rows) => (
            <DataTable
              caption={t('staff')}
              hideCaption
              columns={columns}
              rows={rows}
              rowId={(row) => row.staffId}
              empty={
                <EmptyState title={t('nobody')}>{t(isFiltered ? 'nobodyFound' : 'nobodyBody')}</EmptyState>
              }
            />
          )}
        </LoadedPages>
      </div>
    </>
  );
}

function useColumns(view: StaffView): readonly [Column<StaffMember>, ...Column<StaffMember>[]] {
  const t = useText(staffCatalogue);
  const shell = useText(shellCatalogue);
  const { nameOf } = useSites();
  const keeps = useMay()(registry.updateStaffMember);
  const providerName = useProviderNames();
  const person: Column<StaffMember> = {
    id: 'person',
    title: t('person'),
    cell: ({ staffId, name }) =>
      keeps ? (
        <Link to="/settings/staff/$staffId" params={{ staffId }}>
          {name}
        </Link>
      ) : (
        name
      ),
  };
  const work: Column<StaffMember>[] = [
    {
      id: 'roles',
      title: t('roles'),
      cell: ({ roles }) => roles.map((role) => shell(`role.${role}`)).join(', ') || '–',
    },
    {
      id: 'site',
      title: t('site'),
      cell: ({ siteId }) => (siteId === undefined ? '–' : nameOf(siteId)),
    },
  ];
  const organisation: Column<StaffMember>[] =
    providerName === undefined
      ? []
      : [
          {
            id: 'organisation',
            title: t('organisation'),
            cell: ({ providerId }) => (providerId === undefined ? '–' : (providerName(providerId) ?? '–')),
          },
        ];
  return [
    person,
    ...(view === 'centre' ? [] : organisation),
    { id: 'position', title: t('position'), cell: ({ position }) => position ?? '–' },
    ...(view === 'providers' ? [] : work),
    {
      id: 'phone',
      title: t('phone'),
      cell: ({ phone }) => (phone === undefined ? '–' : <PhoneText phone={phone} />),
    },
    { id: 'state', title: t('state'), cell: (row) => <StaffState of={row} /> },
  ];
}

function StaffState({ of }: { readonly of: StaffMember }) {
  const t = useText(staffCatalogue);
  if (!of.active) return <StateBadge tone="neutral">{t('left')}</StateBadge>;
  if (!of.hasAccount) return <StateBadge tone="waiting">{t('waits')}</StateBadge>;
  return <StateBadge tone="done">{t('works')}</StateBadge>;
}
