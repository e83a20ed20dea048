import { describe, expect, it } from 'vitest';
import type { ModelError } from '../../core/model/model.ts';
import { presets } from '../../core/model/profiles.ts';
import type { FilePath } from '../../core/path.ts';
import type { Turn, TurnFile } from '../../engine/state.ts';
import { excerpt, outcomeWords } from './outcome-words.ts';

const profile = presets[1]!;
const turn = (change: Partial<Turn>): Turn => ({
  id: 't',
  wish: 'a page',
  request: { wish: 'a tide page' },
  how: 'wish',
  at: 0,
  answer: '',
  reasoning: '',
  files: [],
  model: 'm',
  promptTokens: 0,
  outcome: { type: 'running' },
  notes: [],
  reply: '',
  seed: 1,
  undo: [],
  drafts: [],
  ...change,
});
const failure = (kind: ModelError['kind'], lines: number): Turn =>
  turn({
    reply: lines > 0 ? '<file path="index.html">' : '',
    outcome: {
      type: 'failed',
      error: { type: 'model-error', kind, url: 'https://api.example/v1' },
      kept: { lines, atLine: lines },
    },
  });
const ways = (of: Turn) => outcomeWords(of, profile).map((words) => words.ways.map((way) => way.label));

describe('how a turn ended', () => {
  it('U6: says nothing of a turn that is running or whole', () => {
    expect(outcomeWords(turn({}), profile)).toEqual([]);
  });

  it('U6: offers to go on from the line at which the stream was closed, and says how much was kept', () => {
    const cut = failure('truncated', 61);
    expect(ways(cut)).toEqual([['Continue from line 61', 'Start again']]);
    const [words] = outcomeWords(cut, profile);
    expect(words?.body).toContain('61 lines arrived and are kept as a draft.');
    expect(words?.body.match(/kept/g)).toHaveLength(1);
  });

  it('U9: offers only what can help: nothing to continue where nothing came, the key where it was not accepted', () => {
    expect(ways(failure('cut', 0))).toEqual([['Start again']]);
    expect(ways(failure('auth', 0))[0]?.[0]).toBe('Check the key');
    expect(ways(failure('unreachable', 0))[0]).toContain('Use Sketch');
  });

  it('U9: keeps the way on as long as there is a partial reply, whatever stands in its way now', () => {
    for (const kind of ['auth', 'quota', 'unreachable', 'not-found'] as const) {
      expect(ways(failure(kind, 4))[0]).toContain('Continue from line 4');
    }
  });

  it('U6: says it neutrally when the person stopped it', () => {
    const stopped = turn({ reply: '<file', outcome: { type: 'aborted', kept: { lines: 46, atLine: 46 } } });
    const [words] = outcomeWords(stopped, profile);
    expect(words).toMatchObject({ tone: 'neutral', title: 'Stopped by you' });
    expect(words?.ways[0]?.label).toBe('Continue from line 46');
  });

  it('U10: tells refused edits apart from those that stand', () => {
    const file: TurnFile = {
      path: 'styles.css' as FilePath,
      status: 'refused',
      lines: 49,
      added: 3,
      removed: 3,
      edits: 4,
      refused: [{ search: '\n  .state dd {\n', reason: 'it occurs twice' }],
    };
    const [words] = outcomeWords(turn({ outcome: { type: 'running' }, files: [file] }), profile);
    expect(words?.title).toBe('One edit found no single place');
    expect(words?.body).toBe('“.state dd {” in styles.css: it occurs twice. The other 3 edits stand.');
  });

  it('U10: offers the draft of a rewrite that was cut off', () => {
    const drafts = [{ path: 'index.html' as FilePath, text: 'a\nb' }];
    expect(ways(turn({ drafts }))).toEqual([['Use the draft']]);
  });
});

it('U10: an excerpt is the first line that says something', () => {
  expect(excerpt('\n\n   a { color: red }\n b')).toBe('a { color: red }');
  expect(excerpt('x'.repeat(90))).toHaveLength(48);
});
