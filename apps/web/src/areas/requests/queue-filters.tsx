import { coordination, vocabulary } from '@cus/contracts';
import { FilterChips, Select, TextField, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { SiteFilter } from '../../fields/site-filter';
import { useOptions } from '../../words/words';
import type { RequestSearch, View } from './request-search';
import { VIEWS } from './request-search';
import { requestsCatalogue } from './requests-catalogue';

/** Filters live in the address: shared with a link, kept by Back. */
export function QueueFilters({ search }: { readonly search: RequestSearch }) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  const navigate = useNavigate();
  const set = (part: { [K in keyof RequestSearch]?: RequestSearch[K] | undefined }) =>
    void navigate({ to: '/requests', search: { ...search, ...part } as RequestSearch, replace: true });
  const some = (value: string) => (value === '' ? undefined : value);
  return (
    <>
      <FilterChips
        label={t('view')}
        mode="single"
        chips={VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
        selected={[search.view ?? 'all']}
        onChange={([view]) => set({ view: view as View })}
      />
      <div className="app-filters request-filters">
        <Select
          label={t('state')}
          options={[
            { id: '', label: t('openOnes') },
            ...options('request', coordination.requestState.options),
          ]}
          value={search.states?.[0] ?? ''}
          placeholder={t('openOnes')}
          onChange={(state) => set({ states: state === '' ? undefined : [state as 'received'] })}
          optional="unmarked"
        />
        <Select
          label={t('pillar')}
          options={[{ id: '', label: t('both') }, ...options('pillar', vocabulary.pillar.options)]}
          value={search.pillar ?? ''}
          placeholder={t('both')}
          onChange={(pillar) => set({ pillar: some(pillar) as 'services' | undefined })}
          optional="unmarked"
        />
        <SiteFilter
          label={t('site')}
          any={t('anySite')}
          siteId={search.siteId}
          onChange={(siteId) => set({ siteId })}
        />
        <TextField
          label={t('number')}
          value={search.number ?? ''}
          onChange={(number) => set({ number: some(number.trim()) })}
          width="short"
          optional="unmarked"
        />
      </div>
    </>
  );
}
