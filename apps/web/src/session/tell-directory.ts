import { registry } from '@cus/contracts';
import type { Api } from '../api';

/** Says to the directory of staff who is signed in. A file of its own, because contracts are too heavy for the first load. */
export async function tellDirectory(api: Pick<Api, 'call'>): Promise<void> {
  await api.call(registry.refreshOwnEntry, {});
}
