/** True when a parser takes the text and would keep it exactly as it is: the stored form, not one still to be cleaned. */
export function accepts(parse: (text: string) => string, text: string): boolean {
  try {
    return parse(text) === text;
  } catch {
    return false;
  }
}
