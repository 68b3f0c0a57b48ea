/** The parts of an address as a form holds them; '' where nothing is written. */
export interface AddressValues {
  street: string;
  house: string;
  flat: string;
  postcode: string;
  city: string;
}

export function addressValues(address: Partial<Readonly<AddressValues>> | undefined): AddressValues {
  const { street = '', house = '', flat = '', postcode = '', city = '' } = address ?? {};
  return { street, house, flat, postcode, city };
}
