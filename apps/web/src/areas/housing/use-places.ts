import { housing } from '@cus/contracts';
import { useText, type Option } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { housingCatalogue } from './housing-catalogue';

/** Places of all flats as a choice: "miejsce 2", flat and barriers beneath. */
export function usePlaces(): {
  readonly options: readonly Option[];
  readonly nameOf: (id: string) => string;
} {
  const api = useApi();
  const t = useText(housingCatalogue);
  const { data } = useQuery(operationQuery(api, housing.listFlats, {}));
  const options = (data?.items ?? []).flatMap((flat) =>
    flat.places
      .filter((place) => place.closedFrom === undefined)
      .map((place) => ({
        id: place.id,
        label: `${flat.name}, ${place.label}`,
        ...(place.stepFree ? { detail: t('stepFree') } : {}),
      })),
  );
  return { options, nameOf: (id) => options.find((option) => option.id === id)?.label ?? '' };
}
