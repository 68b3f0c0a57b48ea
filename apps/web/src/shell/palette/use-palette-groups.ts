import { commissioning, coordination, registry } from '@cus/contracts';
import { useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { EMPTY_DRAFT, saveDraft } from '../../areas/intake/intake-draft';
import { usePeople } from '../../fields/use-people';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { shellCatalogue } from '../shell-catalogue';
import { useAreas } from '../use-areas';
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

/** A number, its beginning or its end finds requests and plans ("42", "Z/2026/00042"); its beginning finds orders. */
function useCaseItems(typed: string): PaletteItem[] {
  const number = typed.toUpperCase();
  const requests = useNumbered(coordination.listRequests, number, /^(Z\/?)?[\d/]{1,12}$/);
  const plans = useNumbered(coordination.listPlans, number, /^(P\/?)?[\d/]{1,12}$/);
  // A contract's number has any form; somebody who means one has typed a sign of it and a digit.
  const orders = useNumbered(commissioning.listOrders, number, /^(?=.*\d)[\p{L}\d .-]+[/.-][\p{L}\d /.-]*$/u);
  const nameOf = useResidentNames([...requests, ...plans, ...orders].map((found) => found.residentId));
  const item = (kind: string, { id, number: title, residentId }: Found): PaletteItem => ({
    id: `${kind} ${id}`,
    title,
    detail: nameOf(residentId),
    to: `/${kind}/${id}`,
  });
  return [
    ...requests.map((found) => item('requests', found)),
    ...plans.map((found) => item('plans', found)),
    ...orders.map((found) => item('orders', found)),
  ];
}

interface Found {
  readonly id: string;
  readonly number: string;
  readonly residentId?: string | undefined;
}

type Numbered =
  typeof coordination.listRequests | typeof coordination.listPlans | typeof commissioning.listOrders;

/** What bears a number of this form, as far as this person may see it. */
function useNumbered(operation: Numbered, number: string, form: RegExp): readonly Found[] {
  const api = useApi();
  const isNumber = useMay()(operation) && form.test(number);
  const { data } = useQuery({
    ...operationQuery(api, operation, { number, limit: 5 }),
    enabled: isNumber,
  });
  return isNumber ? (data?.items ?? []) : [];
}

function useScreenItems(typed: string): PaletteItem[] {
  const t = useText(shellCatalogue);
  const screens = useAreas().map((area) => ({
    id: area.id as string,
    title: t(`area.${area.id}`),
    to: area.path,
  }));
  if (!screens.some(({ to }) => to === '/settings'))
    screens.push({ id: 'settings', title: t('settings'), to: '/settings' });
  screens.push({ id: 'staff', title: t('staff'), to: '/settings/staff' });
  return screens.filter(({ title }) => matches(title, typed));
}
