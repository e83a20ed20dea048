import type { Context } from '../context.ts';
import { isWriting } from '../state.ts';
import { isWritingCell } from '../variants/state.ts';

/** Whether files can be written into now; where not, the person is told why. */
export function mayWrite(context: Context): boolean {
  if (!context.writable()) return false;
  if (!isWriting(context.get()) && context.get().variants?.cells.some(isWritingCell) !== true) return true;
  context.notify({
    tone: 'info',
    title: 'Colours wait for the run',
    body: 'Files are being written. Your colours are kept here; write them when the run is over.',
    actions: [],
  });
  return false;
}
