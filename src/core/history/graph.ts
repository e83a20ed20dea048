/** Where a version stands beside its branches, as lanes of a drawing that is read from the newest row down. */
import type { TimelineEntry } from './entries.ts';

export interface GraphRow {
  /** 0 is the line that undo and redo go along. */
  readonly lane: number;
  /** Something newer comes down to this version. */
  readonly above: boolean;
  /** It goes on to a parent further down. */
  readonly below: boolean;
  /** Lanes that pass by. */
  readonly through: readonly number[];
  /** Lanes of branches that end at this version. */
  readonly joins: readonly number[];
}

/** One row for each entry, newest first. */
export function graphOf(entries: readonly TimelineEntry[]): GraphRow[] {
  const known = new Set(entries.map(({ version }) => version.id));
  /** Per lane, the version it comes down to. Lane 0 is kept for the line. */
  const lanes: (string | undefined)[] = [undefined];
  return entries.map(({ version, onLine }) => {
    const coming = lanes.flatMap((id, lane) => (id === version.id ? [lane] : []));
    const lane = onLine ? 0 : (coming[0] ?? freeLane(lanes));
    const joins = coming.filter((other) => other !== lane);
    const above = coming.includes(lane);
    for (const other of coming) lanes[other] = undefined;
    const through = lanes.flatMap((id, other) => (id === undefined || other === lane ? [] : [other]));
    const below = version.parent !== undefined && known.has(version.parent);
    lanes[lane] = below ? version.parent : undefined;
    return { lane, above, below, through, joins };
  });
}

function freeLane(lanes: readonly (string | undefined)[]): number {
  const free = lanes.findIndex((id, lane) => lane > 0 && id === undefined);
  return free < 0 ? lanes.length : free;
}
