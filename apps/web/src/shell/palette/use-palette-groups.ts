import { coordination, registry } from '@cus/contracts';
import { useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi, useConfig } from '../../app-services';
import { EMPTY_DRAFT, saveDraft } from '../../areas/intake/intake-draft';
import { usePeople } from '../../fields/use-people';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { areasFor } from '../navigation';
import { shellCatalogue } from '../shell-catalogue';
import { matches } from './matches';
import { readRecents } from './recents';

export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly to: string;
  /** Done just before going there. */
  readonly before?: () => void;
}

interface PaletteGroup {
  readonly id: 'recentItems' | 'people' | 'cases' | 'screens';
  readonly items: readonly PaletteItem[];
}

/** Everything the typed text may mean to this person; with nothing typed, what was opened lately. */
export function usePaletteGroups(text: string): PaletteGroup[] {
  const typed = text.trim();
  const recent = readRecents(sessionStorage)
    .filter(({ title }) => matches(title, typed))
    .map(({ path, title }) => ({ id: `recent ${path}`, title, to: path }));
  const groups: PaletteGroup[] = [
    { id: 'recentItems', items: recent },
    { id: 'people', items: usePeopleItems(typed) },
    { id: 'cases', items: useCaseItems(typed) },
    { id: 'screens', items: useScreenItems(typed) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function usePeopleItems(typed: string): PaletteItem[] {
  const t = useText(shellCatalogue);
  const may = useMay();
  const userId = useProfile()?.id ?? '';
  const { options = [] } = usePeople(may(registry.searchResidents) ? typed : '');
  const found = options.map(({ id, label, detail }) => ({
    id: `person ${id}`,
    title: label,
    to: `/residents/${id}`,
    ...(detail === undefined ? {} : { detail }),
  }));
  const isName = /^\p{L}[\p{L} -]+$/u.test(typed);
  if (!isName || !may(coordination.receiveRequest)) return found;
  // A search with no hits carries what was typed into the new request, by the tab's store and not by the address.
  const carry = () => saveDraft(sessionStorage, userId, { ...EMPTY_DRAFT, lastName: typed });
  return [...found, { id: 'create', title: t('createFor', { text: typed }), to: '/intake', before: carry }];
}

/** A number or its end finds the request: "42", "Z/2026/00042". */
function useCaseItems(typed: string): PaletteItem[] {
  const api = useApi();
  const may = useMay();
  const isNumber = /^(z\/?)?[\d/]{1,12}$/i.test(typed) && may(coordination.listRequests);
  const requests = useQuery({
    ...operationQuery(api, coordination.listRequests, { number: typed.toUpperCase(), limit: 5 }),
    enabled: isNumber,
  });
  const items = isNumber ? (requests.data?.items ?? []) : [];
  const nameOf = useResidentNames(items.map((request) => request.residentId));
  return items.map((request) => ({
    id: `request ${request.id}`,
    title: request.number,
    detail: nameOf(request.residentId),
    to: `/requests/${request.id}`,
  }));
}

function useScreenItems(typed: string): PaletteItem[] {
  const t = useText(shellCatalogue);
  const router = useRouter();
  const { demo } = useConfig();
  const roles = useProfile()?.roles;
  const areas = areasFor({ roles, isDemo: demo }, (path) => path in router.routesByPath, Infinity);
  const screens = areas.map((area) => ({
    id: area.id as string,
    title: t(`area.${area.id}`),
    to: area.path,
  }));
  if (!screens.some(({ to }) => to === '/settings'))
    screens.push({ id: 'settings', title: t('settings'), to: '/settings' });
  return screens.filter(({ title }) => matches(title, typed));
}
