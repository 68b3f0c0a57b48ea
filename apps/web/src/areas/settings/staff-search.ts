import { ROLES, type Role } from '@cus/kernel';
import { maybeOneOf, textOf } from '../../shell/search-values';

export const STAFF_VIEWS = ['centre', 'providers', 'left'] as const;
export type StaffView = (typeof STAFF_VIEWS)[number];

/** Whom the list shows; kept in the address. */
export interface StaffSearch {
  readonly view?: StaffView;
  readonly role?: Role;
  readonly siteId?: string;
  readonly text?: string;
}

export function readStaffSearch(search: Record<string, unknown>): StaffSearch {
  const view = maybeOneOf(STAFF_VIEWS, search['view']);
  const role = maybeOneOf(ROLES, search['role']);
  const [siteId, text] = [textOf(search['siteId']), textOf(search['text'])];
  return {
    ...(view === undefined || view === 'centre' ? {} : { view }),
    ...(role === undefined ? {} : { role }),
    ...(siteId === undefined ? {} : { siteId }),
    ...(text === undefined ? {} : { text }),
  };
}
