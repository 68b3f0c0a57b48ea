type Cell = string | number;

/** A table as Polish spreadsheets read it: UTF-8 with BOM, semicolons, no cell that could run as a formula. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** Amount in złoty with a comma, as spreadsheets of this country expect. */
export function zlotyOf(grosze: number): string {
  const sign = grosze < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(grosze) / 100);
  return `${sign}${whole},${String(Math.abs(grosze) % 100).padStart(2, '0')}`;
}

const NUMBER = /^-?\d+(,\d+)?$/;

function quoted(cell: Cell): string {
  const text = String(cell);
  // A leading sign of a formula is defused, unless the whole cell is a plain number.
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands the table to the browser as a file. */
export function downloadCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const url = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
