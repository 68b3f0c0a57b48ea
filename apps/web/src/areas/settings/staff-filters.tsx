import { ROLES, type Role } from '@cus/kernel';
import { Select, TextField, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { SiteFilter } from '../../fields/site-filter';
import { shellCatalogue } from '../../shell/shell-catalogue';
import { staffCatalogue } from './staff-catalogue';
import type { StaffSearch } from './staff-search';

/** Filters live in the address: shared with a link, kept by Back. */
export function StaffFilters({ search }: { readonly search: StaffSearch }) {
  const t = useText(staffCatalogue);
  const shell = useText(shellCatalogue);
  const navigate = useNavigate();
  const set = (part: { [K in keyof StaffSearch]?: StaffSearch[K] | undefined }) =>
    void navigate({ to: '/settings/staff', search: { ...search, ...part } as StaffSearch, replace: true });
  const some = (value: string) => (value === '' ? undefined : value);
  return (
    <div className="app-filters">
      <TextField
        label={t('search')}
        value={search.text ?? ''}
        onChange={(text) => set({ text: some(text) })}
        optional="unmarked"
      />
      {search.view === 'providers' ? null : (
        <>
          <Select
            label={t('role')}
            options={[
              { id: '', label: t('anyRole') },
              ...ROLES.map((id) => ({ id, label: shell(`role.${id}`) })),
            ]}
            value={search.role ?? ''}
            placeholder={t('anyRole')}
            onChange={(role) => set({ role: some(role) as Role | undefined })}
            optional="unmarked"
          />
          <SiteFilter
            label={t('site')}
            any={t('anySite')}
            siteId={search.siteId}
            onChange={(siteId) => set({ siteId })}
          />
        </>
      )}
    </div>
  );
}
