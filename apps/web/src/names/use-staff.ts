import { registry, type Output, type RawInput } from '@cus/contracts';
import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api';
import { useApi } from '../app-services';

export type StaffMember = Output<typeof registry.listStaff>['items'][number];
export type StaffQuestion = Omit<RawInput<typeof registry.listStaff>, 'cursor' | 'limit'>;

const PAGE = 200;
/** A centre of the largest town has fewer; whoever is missing is found by asking more narrowly. */
const MOST_PAGES = 10;

/** Everybody who works here and fits, by name; read once and shared by every choice that asks the same. */
export function useStaff(question: StaffQuestion): readonly StaffMember[] | undefined {
  const api = useApi();
  return useQuery({
    queryKey: [registry.listStaff.id, 'everybody', question],
    queryFn: () => readAll(api, question),
    staleTime: 60_000,
  }).data;
}

async function readAll(api: Api, question: StaffQuestion): Promise<StaffMember[]> {
  const found: StaffMember[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await api.call(registry.listStaff, { ...question, limit: PAGE, cursor });
    found.push(...answer.items);
    cursor = answer.next;
    if (cursor === undefined) break;
  }
  return found;
}
