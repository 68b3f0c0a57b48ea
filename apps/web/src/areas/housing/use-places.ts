import { useText, type Option } from '@cus/ui';
import { housingCatalogue } from './housing-catalogue';
import { useFlats } from './use-flats';

/** Places of all flats: those in use as a choice, and the name of any. */
export function usePlaces(): {
  readonly options: readonly Option[];
  readonly nameOf: (id: string) => string;
} {
  const t = useText(housingCatalogue);
  const { data } = useFlats();
  const places = (data?.items ?? []).flatMap((flat) =>
    flat.places.map((place) => ({ ...place, name: `${flat.name}, ${place.label}` })),
  );
  const options = places
    .filter((place) => place.closedFrom === undefined)
    .map((place) => ({
      id: place.id,
      label: place.name,
      ...(place.stepFree ? { detail: t('stepFree') } : {}),
    }));
  return { options, nameOf: (id) => places.find((place) => place.id === id)?.name ?? '' };
}
