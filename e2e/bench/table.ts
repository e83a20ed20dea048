/** Rows as text: a table for the terminal, the same for README. */
import type { Row } from './measure.ts';

const HEAD = ['what', 'n', 'median', 'p95', 'ratio', 'goal', ''];

function cells({ what, n, median, p95, unit, ratio, goal }: Row): string[] {
  return [
    what,
    String(n),
    amount(median, unit),
    n > 1 ? amount(p95, unit) : '',
    ratio === undefined ? '' : `${number(ratio.value)} × ${ratio.to}`,
    goal?.words ?? '',
    goal === undefined ? '' : goal.reached ? 'yes' : 'no',
  ];
}

export function terminalTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 || column > 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable(rows: readonly Row[]): string {
  const head = HEAD.slice(0, 5);
  const lines = rows.map((row) => cells(row).slice(0, 5));
  return [head, head.map((_, column) => (column === 0 || column === 4 ? '---' : '--:')), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

const amount = (value: number, unit: Row['unit']): string => (unit === '' ? number(value) : `${number(value)} ${unit}`);

function number(value: number): string {
  if (Number.isNaN(value)) return 'none';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(2)));
}
