/**
 * What a turn ended in: what happened, what was kept, what can be done. The words for a model's error are made in core;
 * here they meet what was kept and the ways on.
 */
import { describeError } from '../../core/model/describe.ts';
import type { ModelError } from '../../core/model/model.ts';
import type { Profile } from '../../core/model/profile.ts';
import type { FilePath } from '../../core/path.ts';
import type { Kept, Turn } from '../../engine/state.ts';
import { plural } from '../kit/format.ts';

export type Way =
  | { readonly do: 'continue' | 'retry' | 'repair' | 'settings' | 'sketch'; readonly label: string }
  | { readonly do: 'draft'; readonly path: FilePath; readonly label: string };

export interface OutcomeWords {
  readonly mark: 'cut' | 'stopped' | 'alert' | 'place' | 'network' | 'draft';
  readonly tone: 'neutral' | 'warn' | 'bad';
  readonly title: string;
  readonly body: string;
  /** What can be done outside of this window, in whole sentences, best first. */
  readonly advice?: readonly string[];
  /** The first is the one most often wanted. */
  readonly ways: readonly Way[];
}

export function outcomeWords(turn: Turn, profile: Profile): readonly OutcomeWords[] {
  return [...ending(turn, profile), ...refused(turn), ...drafts(turn)];
}

function ending(turn: Turn, profile: Profile): OutcomeWords[] {
  const { outcome } = turn;
  switch (outcome.type) {
    case 'running':
    case 'finished':
      return [];
    case 'aborted':
      return [
        {
          mark: 'stopped',
          tone: 'neutral',
          title: 'Stopped by you',
          body: keptWords(outcome.kept),
          ways: goOn(turn, outcome.kept),
        },
      ];
    case 'interrupted':
      return [
        {
          mark: 'cut',
          tone: 'warn',
          title: 'This page closed while it was writing',
          body: keptWords(outcome.kept),
          ways: goOn(turn, outcome.kept),
        },
      ];
    case 'failed':
      return [failed(turn, outcome.error, outcome.kept, profile)];
  }
}

function failed(turn: Turn, error: ModelError, kept: Kept, profile: Profile): OutcomeWords {
  const said = describeError(error, profile);
  const ways = waysOn(turn, error.kind, kept);
  return {
    mark: mark(error.kind),
    tone: 'bad',
    title: said.title,
    body: withCount(said.detail, kept),
    advice: said.fixes.filter((fix) => !BUTTONS.has(fix)),
    ways,
  };
}

/** The general sentence gives way to the exact one. */
function withCount(detail: string, kept: Kept): string {
  if (detail.includes(KEPT)) return detail.replace(KEPT, keptWords(kept));
  return kept.lines > 0 ? `${detail} ${keptWords(kept)}` : detail;
}

const KEPT = 'What arrived is kept.';

/** Advice that stands as a button below needs no sentence. */
const BUTTONS = new Set(['Continue where it broke off.', 'Start again.']);

function mark(kind: ModelError['kind']): OutcomeWords['mark'] {
  if (kind === 'unreachable') return 'network';
  return kind === 'cut' || kind === 'truncated' || kind === 'mid-stream' || kind === 'malformed' ? 'cut' : 'alert';
}

/**
 * Where the person has to change something first, that comes first; where the same again may work, so does that. As long
 * as there is a partial reply, there is a way to go on from it.
 */
function waysOn(turn: Turn, kind: ModelError['kind'], kept: Kept): Way[] {
  const onward = goOn(turn, kept);
  switch (kind) {
    case 'auth':
    case 'quota':
      return [{ do: 'settings', label: 'Check the key' }, ...onward];
    case 'not-found':
    case 'bad-request':
    case 'not-a-stream':
    case 'redirected':
      return [{ do: 'settings', label: 'Check the profile' }, ...onward];
    case 'unreachable':
      return [...onward, { do: 'settings', label: 'Check the profile' }, { do: 'sketch', label: 'Use Sketch' }];
    default:
      return onward;
  }
}

function goOn(turn: Turn, kept: Kept): Way[] {
  const again: Way = { do: 'retry', label: 'Start again' };
  if (turn.reply === '') return [again];
  if (kept.lines === 0) return [{ do: 'continue', label: 'Continue' }, again];
  return [{ do: 'continue', label: `Continue from line ${kept.atLine ?? kept.lines}` }, again];
}

function keptWords({ lines }: Kept): string {
  if (lines === 0) return 'Nothing had arrived yet. Your files are as they were.';
  return `${plural(lines, 'line')} arrived and ${lines === 1 ? 'is' : 'are'} kept as a draft.`;
}

/** One message for all blocks of a turn that found no single place. */
function refused(turn: Turn): OutcomeWords[] {
  const all = turn.files.flatMap((file) => file.refused.map((block) => ({ ...block, path: file.path })));
  const first = all[0];
  if (!first) return [];
  const stand = turn.files.reduce((sum, file) => sum + file.edits - file.refused.length, 0);
  const rest = stand <= 0 ? '' : ` The other ${stand === 1 ? 'edit stands' : `${stand} edits stand`}.`;
  return [
    {
      mark: 'place',
      tone: 'bad',
      title: all.length === 1 ? 'One edit found no single place' : `${all.length} edits found no single place`,
      body: `“${excerpt(first.search)}” in ${first.path}: ${first.reason.replace(/\.$/, '')}.${rest}`,
      ways: [{ do: 'repair', label: 'Ask again' }],
    },
  ];
}

function drafts(turn: Turn): OutcomeWords[] {
  return turn.drafts.map(({ path, text }) => ({
    mark: 'draft',
    tone: 'neutral',
    title: `${path} was not finished`,
    body: `The good version stands. ${plural(text.split('\n').length, 'line')} of the new one are kept beside it.`,
    ways: [{ do: 'draft', path, label: 'Use the draft' }],
  }));
}

/** The first line that says something, short enough for a sentence. */
export function excerpt(search: string): string {
  const line =
    search
      .split('\n')
      .find((candidate) => candidate.trim() !== '')
      ?.trim() ?? '';
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}
