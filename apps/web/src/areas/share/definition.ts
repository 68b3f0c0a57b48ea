import { useText } from '@cus/ui';
import type { ShareSearch } from './route';
import { shareCatalogue } from './share-catalogue';

/** The definition a screen is read under, with its defaults filled in. */
export function definitionOf(search: ShareSearch) {
  return {
    scope: search.scope ?? 'project',
    measure: search.measure ?? 'accepted',
    withVaccinations: search.vaccinations !== 'without',
    ...(search.asOf === undefined ? {} : { asOf: search.asOf }),
  } as const;
}

export type Definition = Pick<ReturnType<typeof definitionOf>, 'scope' | 'measure' | 'withVaccinations'>;

/** A definition as it stands in an address: defaults are left out. */
export function searchOf({ scope, measure, withVaccinations }: Definition): ShareSearch {
  return {
    ...(scope === 'project' ? {} : { scope }),
    ...(measure === 'accepted' ? {} : { measure }),
    ...(withVaccinations ? {} : { vaccinations: 'without' as const }),
  };
}

/** "Projekt, ze szczepieniami, przyjęte". */
export function useDefinitionWords(): (definition: Definition) => string {
  const t = useText(shareCatalogue);
  return ({ scope, measure, withVaccinations }) => {
    const where = t(withVaccinations ? 'withVaccinations' : 'withoutVaccinations', {
      scope: t(`scope.${scope}`),
    });
    return `${where}, ${t(`measure.${measure}`).toLowerCase()}`;
  };
}
