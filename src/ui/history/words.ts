import { timeOfDay, when as dayOrTime } from '../kit/format.ts';
import type { TimelineEntry } from '../../core/history/entries.ts';
import type { Version } from '../../core/history/version.ts';

/** Who made a version. */
export function byWords({ by }: Pick<Version, 'by'>): string {
  return { start: 'the beginning', model: 'by a run', hand: 'by hand', restore: 'brought back' }[by];
}

/** Where a version stands, where that is not simply behind the current one. */
export function placeWords({ current, undone, onLine }: Pick<TimelineEntry, 'current' | 'undone' | 'onLine'>): string {
  if (current) return 'current';
  if (undone) return 'undone';
  return onLine ? '' : 'on a branch';
}

/** Today by the clock, else by the day, and by both where there is room. */
export function when(at: number, whole = false): string {
  const short = dayOrTime(at, Date.now());
  return !whole || short === timeOfDay(at) ? short : `${short} ${timeOfDay(at)}`;
}
