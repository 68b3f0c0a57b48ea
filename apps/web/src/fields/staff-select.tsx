import type { Role } from '@cus/kernel';
import { ComboBox, defineCatalogue, useText, type FieldProps } from '@cus/ui';
import { useSites } from '../names/use-sites';
import { useStaff, type StaffMember } from '../names/use-staff';
import { useStaffNames } from '../names/use-staff-names';
import { useProfile } from '../session/use-session';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';

const catalogue = defineCatalogue({ pl, en, uk });

interface StaffSelectProps extends FieldProps {
  /** The chosen person's id as everything else knows them, or '' while nobody is chosen. */
  readonly value: string;
  readonly onChange: (userId: string) => void;
  /** Only people who have any of these roles. */
  readonly roles?: readonly Role[];
  /** Only people who carry this service out. */
  readonly serviceCode?: string;
  /** People who must not be offered: whoever has the work now. */
  readonly except?: readonly (string | undefined)[];
}

/** One of the people who work in the centre now, found by name; also somebody who has not signed in yet. */
export function StaffSelect({ roles, serviceCode, except = [], ...field }: StaffSelectProps) {
  const describe = useDescription();
  const { value } = field;
  const people = useStaff({
    of: 'centre',
    active: true,
    ...(roles === undefined ? {} : { roles: [...roles] }),
    ...(serviceCode === undefined ? {} : { serviceCode }),
  });
  const nameOf = useStaffNames([value === '' ? undefined : value]);
  const offered = (people ?? []).filter(({ id }) => id === value || !except.includes(id));
  const options = offered.map((member) => ({ id: member.id, label: member.name, detail: describe(member) }));
  // Whoever was chosen earlier stays shown, also after leaving the centre.
  if (value !== '' && people !== undefined && !options.some(({ id }) => id === value))
    options.push({ id: value, label: nameOf(value), detail: '' });
  return <ComboBox key={`${options.length} ${people === undefined}`} options={options} {...field} />;
}

function useDescription(): (member: StaffMember) => string {
  const t = useText(catalogue);
  const { nameOf } = useSites();
  const me = useProfile()?.id;
  return ({ id, position, siteId, hasAccount }) =>
    [
      id === me ? t('thatIsMe') : undefined,
      position,
      siteId === undefined ? undefined : nameOf(siteId),
      hasAccount ? undefined : t('notSignedInYet'),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · ');
}
