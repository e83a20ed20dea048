/** What stands in the head of a cell: state and speed; never how much is still to come, for nobody knows. */
import type { ModelError } from '../../core/model/model.ts';
import type { VariantCell } from '../../engine/variants/state.ts';
import { count, plural, seconds } from '../kit/format.ts';

export interface CellWords {
  readonly mark: 'ring' | 'live' | 'still' | 'ok' | 'square' | 'cut' | 'alert';
  readonly tone: 'plain' | 'warn' | 'bad';
  /** What is read first. */
  readonly text: string;
  readonly aside: string;
}

type Shown = Pick<VariantCell, 'run' | 'turn'>;

const linesOf = ({ turn }: Pick<VariantCell, 'turn'>): number =>
  turn.files.reduce((sum, { status, lines }) => (status === 'deleted' ? sum : sum + lines), 0);

export function cellWords(cell: Shown): CellWords {
  const { run, turn } = cell;
  const lines = plural(linesOf(cell), 'line');
  switch (run.state) {
    case 'idle':
      return { mark: 'still', tone: 'plain', text: '', aside: '' };
    case 'connecting':
      return {
        mark: 'ring',
        tone: 'plain',
        text: 'Connecting',
        aside: run.elapsedMs < 300 ? '' : seconds(run.elapsedMs),
      };
    case 'streaming':
      return run.silentMs > 0
        ? { mark: 'ring', tone: 'warn', text: `Silent for ${Math.floor(run.silentMs / 1000)} s`, aside: lines }
        : { mark: 'live', tone: 'plain', text: `${count(run.meter.tokensPerSecond)} tok/s`, aside: lines };
    case 'finished':
      return {
        mark: 'ok',
        tone: 'plain',
        text: `${count(run.meter.tokensPerSecond)} tok/s`,
        aside: seconds(run.meter.elapsedMs),
      };
    case 'aborted': {
      const text = turn.outcome.type === 'interrupted' ? 'Interrupted' : 'Stopped';
      return { mark: 'square', tone: 'plain', text, aside: kept(run.kept.lines) };
    }
    case 'failed':
      return {
        mark: BROKEN_OFF.has(run.error.kind) ? 'cut' : 'alert',
        tone: 'bad',
        text: BROKEN_OFF.has(run.error.kind) ? 'Cut off' : 'Failed',
        aside: kept(run.kept.lines),
      };
  }
}

const kept = (lines: number): string => (lines === 0 ? 'nothing came' : `${plural(lines, 'line')} kept`);

const BROKEN_OFF: ReadonlySet<ModelError['kind']> = new Set(['cut', 'truncated', 'mid-stream', 'malformed', 'length']);

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'] as const;

export const inWords = (amount: number): string => NUMBERS[amount] ?? count(amount);

/** `3 done, 1 writing`: only what there is. */
export function tally(cells: readonly Pick<VariantCell, 'run'>[]): string {
  const of = (...states: readonly VariantCell['run']['state'][]): number =>
    cells.filter(({ run }) => states.includes(run.state)).length;
  const parts: readonly (readonly [number, string])[] = [
    [of('finished'), 'done'],
    [of('connecting', 'streaming'), 'writing'],
    [of('aborted'), 'stopped'],
    [of('failed'), 'failed'],
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, word]) => `${amount} ${word}`)
    .join(', ');
}
