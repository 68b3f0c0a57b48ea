/** Shows a phone number in the groups people read aloud: "512 345 678"; numbers of other countries keep their prefix. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  const local = digits.replace(/^(?:\+48|0048)(?=\d{9}$)/, '');
  if (/^\d{9}$/.test(local)) return local.replace(/(\d{3})(?=\d)/g, '$1 ');
  const ukrainian = /^(?:\+|00)380(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(digits);
  if (ukrainian) return `+380 ${ukrainian.slice(1).join(' ')}`;
  const abroad = /^(?:\+|00)(\d{1,2})(\d+)$/.exec(digits);
  if (abroad) return `+${abroad[1]} ${(abroad[2] ?? '').replace(/(\d{3})(?=\d)/g, '$1 ')}`;
  return phone.trim();
}

/** The number for a `tel:` link; a Polish number of nine digits gets its country prefix. */
export function phoneHref(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return `tel:${/^\d{9}$/.test(digits) ? `+48${digits}` : digits}`;
}
