const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
const SHIFT_OF_CENTURY: Record<string, number> = { '19': 0, '20': 20 };

/**
 * A number with a right check digit for a birth date of the 1900s or 2000s.
 * @param serial 0 to 499: tells apart people of one sex born on one day
 */
export function makePesel(birthDate: string, female: boolean, serial: number): string {
  const shift = SHIFT_OF_CENTURY[birthDate.slice(0, 2)] ?? 0;
  const month = Number(birthDate.slice(5, 7)) + shift;
  // Three free digits, then one whose parity is the sex.
  const order = String(Math.floor(serial / 5)).padStart(3, '0') + String((serial % 5) * 2 + (female ? 0 : 1));
  const digits = birthDate.slice(2, 4) + String(month).padStart(2, '0') + birthDate.slice(8, 10) + order;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + String((10 - (sum % 10)) % 10);
}
