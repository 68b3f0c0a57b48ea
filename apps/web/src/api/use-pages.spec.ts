import { handyman } from '@cus/contracts';
import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import type { Api } from './api';
import { pagesQuery } from './use-pages';

describe('a list kept on a device', () => {
  it('is asked anew from its first page, as if it had never been kept', async () => {
    const asked: unknown[] = [];
    const api = {
      call: (_operation: unknown, input: unknown) => {
        asked.push(input);
        return Promise.resolve({ items: [] });
      },
    } as unknown as Api;
    const query = pagesQuery(api, handyman.listDayJobs, { date: '2026-11-22', limit: 100 });
    const before = new QueryClient();
    await before.fetchInfiniteQuery(query);
    const kept = JSON.stringify(dehydrate(before));
    const after = new QueryClient();
    hydrate(after, JSON.parse(kept));
    await after.invalidateQueries({ refetchType: 'none' });
    await after.fetchInfiniteQuery(query);
    expect(asked).toEqual([
      { date: '2026-11-22', limit: 100 },
      { date: '2026-11-22', limit: 100 },
    ]);
    before.clear();
    after.clear();
  });
});
