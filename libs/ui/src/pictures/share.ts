/** Where a share stands against the line it must pass. Money in grosze, shares in hundredths of a percent. */
export interface ShareStanding {
  /** Rounded down: a share is never shown higher than it is. `undefined` while nothing counts yet. */
  readonly basisPoints: number | undefined;
  readonly position: 'above' | 'exact' | 'below' | 'no-base';
  /** Above: value that could leave the numerator before the line is touched. Below: value missing to pass it. */
  readonly distanceGrosze: number;
}

/**
 * Places `pesGrosze` of `baseGrosze` against a line of `lineBasisPoints` that must be strictly passed.
 * The distance holds for an unchanged base.
 */
export function shareStanding(pesGrosze: number, baseGrosze: number, lineBasisPoints: number): ShareStanding {
  if (baseGrosze <= 0) return { basisPoints: undefined, position: 'no-base', distanceGrosze: 0 };
  // Products of grosze and basis points leave the safe integers at 9 billion zł; BigInt does not.
  const pes = BigInt(pesGrosze) * 10_000n;
  const base = BigInt(baseGrosze);
  const difference = pes - base * BigInt(lineBasisPoints);
  const basisPoints = Number(pes / base);
  if (difference === 0n) return { basisPoints, position: 'exact', distanceGrosze: 0 };
  if (difference > 0n)
    return { basisPoints, position: 'above', distanceGrosze: Number((difference - 1n) / 10_000n) };
  return { basisPoints, position: 'below', distanceGrosze: Number(-difference / 10_000n) + 1 };
}
