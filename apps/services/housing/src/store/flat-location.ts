import type { Address } from './address-seal';

/** SQL for the address of flat `f`; null where it is sealed, or is that of somebody whose address the registry keeps secret. */
export const SHOWN_ADDRESS = `
case when not exists (select 1 from place h join occupancy o on o.centre_id = h.centre_id and o.place_id = h.id
    join stay s on s.centre_id = o.centre_id and s.id = o.stay_id
    where h.flat_id = f.id and s.state in ('granted', 'living') and is_concealed(s.resident_id))
  then f.address end`;

/** Where a flat is, as far as lists may say it. */
export function shownLocation(address: Address | null) {
  return address ? { concealed: false as const, address } : { concealed: true as const };
}
