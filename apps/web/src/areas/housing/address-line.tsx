import type { housing, Output } from '@cus/contracts';

type FlatAddress = Output<typeof housing.readAddress>['address'];

export function AddressLine({ address }: { readonly address: FlatAddress }) {
  const { street, building, unit, postalCode, town } = address;
  return (
    <>
      {street} {building}
      {unit === undefined ? '' : `/${unit}`}, {postalCode} {town}
    </>
  );
}
