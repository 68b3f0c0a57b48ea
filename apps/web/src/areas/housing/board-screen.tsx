import { housing, type Output } from '@cus/contracts';
import {
  addDays,
  DateField,
  EmptyState,
  FilterChips,
  NightStrip,
  PageHeader,
  useText,
  warsawDay,
  type Stay,
} from '@cus/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import './housing.css';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { FLAT_KINDS, housingRoute } from './route';
import { StayList } from './stay-list';

type Board = Output<typeof housing.showPlacesBoard>;
type Place = Board['places'][number];

/** Three weeks: far enough to plan a move, near enough to read. */
const NIGHTS = 21;

/** Places by nights, flat by flat, and everybody who lives or will live there. */
export function BoardScreen() {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const navigate = useNavigate({ from: '/housing' });
  const { from = warsawDay(new Date()), kind } = housingRoute.useSearch();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        others={
          <>
            <AppLinkButton to="/housing/flats">{t('flats')}</AppLinkButton>
            {may(housing.listWaiting) ? (
              <AppLinkButton to="/housing/waiting">{t('waiting')}</AppLinkButton>
            ) : null}
            {may(housing.listMonthNights) ? (
              <AppLinkButton to="/housing/nights">{t('nights')}</AppLinkButton>
            ) : null}
          </>
        }
        action={
          may(housing.grantPlace) ? (
            <AppLinkButton to="/housing/grant" variant="primary">
              {t('grant')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <div className="housing-filters">
        <FilterChips
          label={t('kindFilter')}
          chips={FLAT_KINDS.map((id) => ({ id, label: say('kind', id) }))}
          selected={kind === undefined ? [] : [kind]}
          onChange={(chosen) =>
            void navigate({
              search: (before) => ({
                ...before,
                kind: FLAT_KINDS.find((id) => id !== kind && chosen.includes(id)),
              }),
            })
          }
        />
        <div className="housing-window">
          <DateField
            label={t('firstNight')}
            value={from}
            onChange={(day) => {
              if (/^\d{4}-\d{2}-\d{2}$/.test(day))
                void navigate({ search: (before) => ({ ...before, from: day }) });
            }}
          />
          <AppLinkButton to="/housing" search={{ kind, from: addDays(from, -NIGHTS) }}>
            {t('earlier')}
          </AppLinkButton>
          <AppLinkButton to="/housing" search={{ kind, from: addDays(from, NIGHTS) }}>
            {t('later')}
          </AppLinkButton>
        </div>
      </div>
      <Flats from={from} kind={kind} />
      <StayList />
    </>
  );
}

interface FlatsProps {
  readonly from: string;
  readonly kind: (typeof FLAT_KINDS)[number] | undefined;
}

function Flats({ from, kind }: FlatsProps) {
  const api = useApi();
  const t = useText(housingCatalogue);
  // Strips are cut to what is asked for: a night more at either end tells who stays on.
  const board = useQuery({
    ...operationQuery(api, housing.showPlacesBoard, {
      from: addDays(from, -1),
      until: addDays(from, NIGHTS + 1),
      ...(kind === undefined ? {} : { kind }),
    }),
    placeholderData: keepPreviousData,
  });
  const places = board.data?.places ?? [];
  const nameOf = useResidentNames(places.flatMap((place) => place.strips.map((strip) => strip.residentId)));
  return (
    <Loaded of={board} lines={6}>
      {() =>
        places.length === 0 ? (
          <EmptyState title={t('boardEmptyTitle')}>{t('boardEmpty')}</EmptyState>
        ) : (
          <div className="housing-flats">
            {[...byFlat(places)].map(([flatId, flatPlaces]) => (
              <FlatStrip key={flatId} places={flatPlaces} from={from} nameOf={nameOf} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function byFlat(places: readonly Place[]): Map<string, Place[]> {
  const flats = new Map<string, Place[]>();
  for (const place of places) flats.set(place.flatId, [...(flats.get(place.flatId) ?? []), place]);
  return flats;
}

interface FlatStripProps {
  readonly places: readonly Place[];
  readonly from: string;
  readonly nameOf: (id: string | undefined) => string;
}

function FlatStrip({ places, from, nameOf }: FlatStripProps) {
  const t = useText(housingCatalogue);
  // Readers who may not know the person are told only that the bed is taken.
  const whoOf = (id: string | undefined) => (id === undefined ? t('taken') : nameOf(id));
  const maySee = useMay()(housing.getStay);
  const isFree = (place: Place) =>
    place.strips.some((strip) => strip.from <= from && from < strip.until && strip.state === 'free');
  const stayIds = new Map(
    places.flatMap((place) => place.strips.map((strip) => [stripId(place, strip), strip.stayId])),
  );
  return (
    <NightStrip
      title={places[0]?.flatName ?? ''}
      words={t('freeTonight', { free: places.filter(isFree).length, all: places.length })}
      places={places.map((place) => ({ id: place.placeId, label: place.label }))}
      stays={places.flatMap((place) => staysOf(place, whoOf, (who) => t('absent', { who })))}
      first={from}
      nights={NIGHTS}
      renderStay={({ id }, words) => {
        const stayId = stayIds.get(id);
        if (stayId === undefined || !maySee) return words;
        return (
          <Link to="/housing/stays/$stayId" params={{ stayId }}>
            {words}
          </Link>
        );
      }}
    />
  );
}

function stripId(place: Place, strip: Place['strips'][number]): string {
  return `${place.placeId} ${strip.from}`;
}

/** Nights of absence keep the place, so they show as lived in, with a word about it. */
function staysOf(place: Place, whoOf: FlatStripProps['nameOf'], absent: (who: string) => string): Stay[] {
  return place.strips.flatMap((strip): Stay[] => {
    if (strip.state === 'free') return [];
    const who = strip.state === 'closed' ? '' : whoOf(strip.residentId);
    return [
      {
        id: stripId(place, strip),
        placeId: place.placeId,
        from: strip.from,
        to: strip.until,
        who: strip.state === 'absent' ? absent(who) : who,
        state: strip.state === 'absent' ? 'occupied' : strip.state,
      },
    ];
  });
}
