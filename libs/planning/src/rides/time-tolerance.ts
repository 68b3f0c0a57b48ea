/** Times closer than this are equal: far above the rounding of doubles, far below what the checker tolerates. */
export const TIME_TOLERANCE = 1e-9;
