import { housing } from '@cus/contracts';
import { DataTable, EmptyState, formatDate, PageHeader, useLocale, useText, warsawDay } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { isInUse } from './place-state';
import { useFlats, type Flat } from './use-flats';

/** Every flat of the centre: whom it is for and how many places can be slept in today. */
export function FlatsScreen() {
  const t = useText(housingCatalogue);
  const may = useMay();
  const flats = useFlats();
  return (
    <>
      <PageHeader
        title={t('flats')}
        lead={t('flatsLead')}
        others={<AppLinkButton to="/housing">{t('toBoard')}</AppLinkButton>}
        action={
          may(housing.registerFlat) ? (
            <AppLinkButton to="/housing/flats/new" variant="primary">
              {t('registerFlat')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <Loaded of={flats}>{({ items }) => <FlatTable flats={items} />}</Loaded>
    </>
  );
}

function FlatTable({ flats }: { readonly flats: readonly Flat[] }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const locale = useLocale();
  const today = warsawDay(new Date());
  return (
    <DataTable
      caption={t('flats')}
      hideCaption
      rows={flats}
      rowId={(flat) => flat.id}
      empty={<EmptyState title={t('boardEmptyTitle')}>{t('boardEmpty')}</EmptyState>}
      columns={[
        {
          id: 'name',
          title: t('flat'),
          cell: (flat) => (
            <Link to="/housing/flats/$flatId" params={{ flatId: flat.id }}>
              {flat.name}
            </Link>
          ),
        },
        { id: 'kind', title: t('kindFilter'), cell: (flat) => say('kind', flat.kind) },
        {
          id: 'audiences',
          title: t('audiences'),
          cell: (flat) => flat.audiences.map((code) => say('audience', code)).join(', '),
        },
        {
          id: 'places',
          title: t('placesInUse'),
          align: 'end',
          cell: (flat) =>
            flat.closedFrom !== undefined && flat.closedFrom <= today
              ? t('placeClosed', { date: formatDate(flat.closedFrom, locale) })
              : t('placesOf', {
                  open: flat.places.filter((place) => isInUse(place, today)).length,
                  all: flat.places.length,
                }),
        },
      ]}
    />
  );
}
