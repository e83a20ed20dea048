import type { PromptInput } from '../../core/prompt/context.ts';
import type { Turn, TurnRequest } from '../../core/storage/turn.ts';
import type { Context } from '../context.ts';
import { currentProfile } from '../settings.ts';
import type { WorkbenchState } from '../state.ts';

/** How many earlier turns go along: enough for "make it bluer", little enough to leave the context to the files. */
const HISTORY_TURNS = 8;

/** What was said before the turn `until`; without what was taken back, since the files do not have it. */
export function historyOf(state: Pick<WorkbenchState, 'turns' | 'history'>, until: string): PromptInput['history'] {
  const { undoneTurns } = state.history;
  const turns = state.turns.filter((turn) => turn.id === until || !undoneTurns.has(turn.id));
  const at = turns.findIndex((turn) => turn.id === until);
  const end = at < 0 ? turns.length : at;
  return turns.slice(Math.max(0, end - HISTORY_TURNS), end).map((turn) => ({ wish: turn.wish, answer: turn.answer }));
}

/** A turn that is about to run. Only the last turn can be started again, so only it carries the way back. */
export function beginTurn(
  { get, set, adapters }: Pick<Context, 'get' | 'set' | 'adapters'>,
  wish: string,
  how: Turn['how'],
  request: TurnRequest,
): Turn {
  set({ turns: get().turns.map((turn) => (turn.undo.length === 0 ? turn : { ...turn, undo: [] })) });
  return {
    id: adapters.newId(),
    wish,
    request,
    how,
    at: adapters.timer.epoch(),
    answer: '',
    reasoning: '',
    files: [],
    model: currentProfile(get()).model,
    promptTokens: 0,
    outcome: { type: 'running' },
    notes: [],
    reply: '',
    seed: adapters.newSeed(),
    undo: [],
    drafts: [],
  };
}
