/**
 * Our own files only: a header, one row per line, no quoting. What looks like a slip is an error and never read as data.
 * @throws Error naming the file and the line.
 */
export function parseCsv<Column extends string>(file: string, text: string, columns: readonly Column[]): Record<Column, string>[] {
  const [header, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (header !== columns.join(',')) throw new Error(`${file}:1: the columns should be ${columns.join(',')}`);
  return lines.map((line, index) => {
    const cells = line.split(',');
    const isSlip = cells.length !== columns.length || line.includes('"') || cells.some((cell) => cell !== cell.trim());
    if (isSlip) throw new Error(`${file}:${index + 2}: ${columns.length} cells expected, without quotes or spaces around them`);
    return Object.fromEntries(columns.map((column, place) => [column, cells[place]])) as Record<Column, string>;
  });
}
