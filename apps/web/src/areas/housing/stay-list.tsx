import { housing, type Output } from '@cus/contracts';
import { DataTable, DateText, Section, StateBadge, useText, type StateTone } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { LoadedPages } from '../../shell/loaded-pages';
import { housingCatalogue, useHousingWord } from './housing-catalogue';

type StaySummary = Output<typeof housing.listStays>['items'][number];

const TONES: Readonly<Record<StaySummary['state'], StateTone>> = {
  granted: 'waiting',
  living: 'done',
  ended: 'neutral',
  cancelled: 'neutral',
};

export function StayState({ state }: { readonly state: StaySummary['state'] }) {
  const say = useHousingWord();
  return <StateBadge tone={TONES[state]}>{say('state', state)}</StateBadge>;
}

/** Every stay, newest first, with what still stands in its way. */
export function StayList() {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const maySee = useMay()(housing.listStays);
  const stays = usePages(housing.listStays, { limit: 50 }, maySee);
  const nameOf = useResidentNames((stays.items ?? []).map((stay) => stay.residentId));
  if (!maySee) return null;
  return (
    <Section title={t('stays')}>
      <LoadedPages of={stays}>
        {(rows) => (
          <DataTable
            caption={t('stays')}
            hideCaption
            rows={rows}
            rowId={(stay) => stay.id}
            empty={<p className="app-quiet">{t('staysEmpty')}</p>}
            columns={[
              {
                id: 'who',
                title: t('who'),
                cell: (stay) => (
                  <Link to="/housing/stays/$stayId" params={{ stayId: stay.id }}>
                    {nameOf(stay.residentId)}
                  </Link>
                ),
              },
              { id: 'state', title: t('state'), cell: (stay) => <StayState state={stay.state} /> },
              { id: 'from', title: t('from'), cell: (stay) => <DateText value={stay.from} /> },
              {
                id: 'until',
                title: t('until'),
                cell: (stay) => (stay.until === undefined ? t('openEnded') : <DateText value={stay.until} />),
              },
              {
                id: 'missing',
                title: t('missing'),
                cell: (stay) =>
                  stay.missing.length === 0 ? (
                    <span className="app-quiet">{t('nothingMissing')}</span>
                  ) : (
                    <StateBadge tone="warning">
                      {stay.missing.map((part) => say('missing', part)).join(', ')}
                    </StateBadge>
                  ),
              },
            ]}
          />
        )}
      </LoadedPages>
    </Section>
  );
}
