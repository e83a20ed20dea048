/** Writes the table that README quotes. Only when asked for: numbers of a busy machine are no news. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from './measure.ts';
import { markdownTable } from './table.ts';

/** Not everything that is measured is worth a line there. */
const QUOTED =
  /^token → painted|^frames shown|^documents loaded|^tasks over 50 ms of processor|^key → painted in the preview|^wish →|^cold load, (wish|bytes)|^bytes lost|^rebuild alone|^page open →/;

export function quote(rows: readonly Row[], where: string): void {
  const table = markdownTable(rows.filter(({ what }) => QUOTED.test(what)));
  const date = new Date().toISOString().slice(0, 10);
  const file = fileURLToPath(new URL('./quoted.md', import.meta.url));
  writeFileSync(file, `${table}\n\nMeasured ${date}: ${where}.\n`);
}
