interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The part of a plan line's period an order of this contract may cover; the line's own while no contract is chosen. ISO
 * local dates, both ends included. Empty when the contract ends before the line begins: then the line's own, for the
 * server to refuse in words.
 */
export function orderPeriod(
  line: Period,
  contract: { readonly validFrom: string; readonly validTo: string } | undefined,
): Period {
  if (contract === undefined) return line;
  const from = contract.validFrom > line.from ? contract.validFrom : line.from;
  const to = contract.validTo < line.to ? contract.validTo : line.to;
  return from > to ? line : { from, to };
}
