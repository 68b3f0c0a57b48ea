import { Select } from '@cus/ui';
import { useSites } from '../names/use-sites';

interface SiteFilterProps {
  readonly label: string;
  /** Said where the list is not narrowed to one site. */
  readonly any: string;
  readonly siteId: string | undefined;
  readonly onChange: (siteId: string | undefined) => void;
}

/** Narrows a list to one site of the centre. */
export function SiteFilter({ label, any, siteId = '', onChange }: SiteFilterProps) {
  const { sites } = useSites();
  return (
    <Select
      label={label}
      options={[{ id: '', label: any }, ...sites.map((site) => ({ id: site.siteId, label: site.name }))]}
      value={siteId}
      placeholder={any}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
      optional="unmarked"
    />
  );
}
