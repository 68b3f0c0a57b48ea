import type { StaffMember } from '../../names/use-staff';
import { withoutBlanks } from '../../forms/without-blanks';

/** A person of the directory as the form holds it. */
export interface StaffValues {
  name: string;
  login: string;
  roles: string[];
  position: string;
  siteId: string;
  pillar: string;
  phone: string;
  serviceCodes: string[];
  activeFrom: string;
  activeTo: string;
}

export function staffValues(member: StaffMember | undefined): StaffValues {
  return {
    name: member?.name ?? '',
    login: member?.login ?? '',
    roles: [...(member?.roles ?? [])],
    position: member?.position ?? '',
    siteId: member?.siteId ?? '',
    pillar: member?.pillar ?? '',
    phone: member?.phone ?? '',
    serviceCodes: [...(member?.serviceCodes ?? [])],
    activeFrom: member?.activeFrom ?? '',
    activeTo: member?.activeTo ?? '',
  };
}

/** The input for adding: what was left empty is left out. */
export function newStaffInput(values: StaffValues): object {
  return withoutBlanks(values) as object;
}

/** The input for a change: what was emptied is cleared; what the account says is left out once there is one. */
export function staffUpdate({ name, login, roles, ...work }: StaffValues, hasAccount: boolean): object {
  const cleared = Object.fromEntries(
    Object.entries(work).map(([key, value]) => [key, value === '' ? null : value]),
  );
  return { ...cleared, ...(hasAccount ? {} : { name, login, roles }) };
}
