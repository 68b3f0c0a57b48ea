import { addressValues, type AddressValues } from '../../forms/address-values';
import { withoutBlanks } from '../../forms/without-blanks';
import type { Resident } from './resident-screen';

/** The form of a record; empty strings are fields not filled in. */
export interface RecordValues {
  firstName: string;
  lastName: string;
  birthDate: string;
  /** Typed anew only: the record's own is not shown here. */
  pesel: string;
  phone: string;
  email: string;
  address: AddressValues & { estate: string };
  alerts: string[];
}

/** The record as its form begins. */
export function valuesOf(resident: Resident): RecordValues {
  const { address, details } = resident;
  return {
    firstName: resident.firstName,
    lastName: resident.lastName,
    birthDate: details?.birthDate ?? '',
    pesel: '',
    phone: resident.phone ?? '',
    email: details?.email ?? '',
    address: { ...addressValues(address), estate: address?.estate ?? '' },
    alerts: resident.alerts.map(({ code }) => code),
  };
}

/** What the contract is told: an emptied field is cleared, an untouched PESEL and a held address are left alone. */
export function updateOf(values: RecordValues, resident: Resident): Record<string, unknown> {
  const orNull = (text: string) => (text.trim() === '' ? null : text);
  const address = withoutBlanks(values.address) as object;
  return {
    firstName: values.firstName,
    lastName: values.lastName,
    birthDate: orNull(values.birthDate),
    phone: orNull(values.phone),
    email: orNull(values.email),
    ...(values.pesel.trim() === '' ? {} : { pesel: values.pesel }),
    ...(resident.addressHeld ? {} : { address: Object.keys(address).length === 0 ? null : address }),
    alerts: values.alerts.map((code) => resident.alerts.find((alert) => alert.code === code) ?? { code }),
  };
}
