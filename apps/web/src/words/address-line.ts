import type { registry } from '@cus/contracts';

/** "Majówka 21a m. 4, 27-200 Starachowice" as it is written on an envelope; '' without an address. */
export function addressLine(address: registry.Address | undefined): string {
  if (address === undefined) return '';
  const { street, house, flat, postcode, city, estate } = address;
  // A village without street names writes its own name before the house number.
  const door = `${street ?? city} ${house}${flat === undefined ? '' : ` m. ${flat}`}`;
  const town = [postcode, city].filter((part) => part !== undefined).join(' ');
  return [door, town, estate].filter((part) => part !== undefined).join(', ');
}
