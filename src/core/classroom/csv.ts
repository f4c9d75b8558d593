/**
 * Rows as CSV that spreadsheet programs open rightly: UTF-8 with a byte order mark, CRLF, every cell quoted. Words
 * that a spreadsheet would run as a formula (=, +, -, @, tab, full-width forms) begin with an apostrophe instead.
 * Numbers keep `comma` as their decimal sign and semicolons between cells where the reader's computer is Vietnamese.
 */
export function toCsv(
  rows: readonly (readonly (string | number)[])[],
  { comma = true }: { comma?: boolean } = {},
): string {
  const cell = (x: string | number) =>
    typeof x === 'number' ? decimal(x, comma) : `"${neutral(x).replace(/"/g, '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(comma ? ';' : ',')).join('\r\n')}\r\n`;
}

/** The text as it is, or with an apostrophe before it where a spreadsheet would take it for a formula. */
export const neutral = (s: string): string =>
  /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]/.test(s) ? `'${s}` : s;

const decimal = (n: number, comma: boolean) => {
  const text = String(Math.round(n * 100) / 100);
  return comma ? text.replace('.', ',') : text;
};
