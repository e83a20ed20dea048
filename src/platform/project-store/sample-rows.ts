import { fc } from '@fast-check/vitest';
import type { FilePath } from '../../core/path.ts';
import type { SourceFile } from '../../core/project.ts';
import type { StoredProject } from '../../core/storage/rows.ts';
import type { Settings } from '../../core/storage/settings.ts';
import type { Turn } from '../../core/storage/turn.ts';

/** Rows for the store's tests: one of each by hand, and any number by chance. */
export const aTurn: Turn = {
  id: 't1',
  wish: 'a page for swimmers',
  request: { wish: 'a page for swimmers' },
  how: 'wish',
  at: 1_700_000_000_000,
  answer: 'Done.',
  reasoning: '',
  files: [],
  model: 'sketch',
  promptTokens: 12,
  outcome: { type: 'aborted', kept: { lines: 3 } },
  notes: [],
  reply: '',
  seed: 7,
  undo: [],
  drafts: [],
};

export const aProject = (id: string, change: Partial<StoredProject> = {}): StoredProject => ({
  id,
  title: 'Getij Domburg',
  files: [{ kind: 'text', path: 'index.html' as FilePath, text: '<p>hi</p>' }],
  turns: [aTurn],
  draft: '',
  queue: [],
  changedAt: 1,
  revision: 0,
  ...change,
});

export const someSettings: Settings = {
  profiles: [
    {
      id: 'p1',
      name: 'Mine',
      kind: 'endpoint',
      api: 'chat',
      baseUrl: 'https://api.example/v1',
      model: 'm',
      key: 'page',
      contextWindow: 0,
      note: '',
    },
  ],
  profileId: 'p1',
  theme: 'system',
  sketchSpeed: 1000,
  stallMs: 20_000,
};

const path = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,6}){0,2}\.[a-z]{2,4}$/).map((text) => `f-${text}` as FilePath);

const file: fc.Arbitrary<SourceFile> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), path, text: fc.string({ unit: 'binary' }) }),
  fc.record({
    kind: fc.constant('binary' as const),
    path,
    bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
    mime: fc.constantFrom('image/png', 'font/woff2'),
  }),
);

const turn: fc.Arbitrary<Turn> = fc.record({
  id: fc.uuid(),
  wish: fc.string(),
  request: fc.record(
    { wish: fc.string(), activePath: path, course: fc.record({ reply: fc.string(), wish: fc.string() }) },
    { requiredKeys: ['wish'] },
  ),
  how: fc.constantFrom('wish', 'continue', 'change-course', 'repair'),
  at: fc.nat(),
  answer: fc.string(),
  reasoning: fc.string(),
  files: fc.array(
    fc.record({
      path,
      status: fc.constantFrom('writing', 'done', 'draft', 'refused', 'deleted'),
      lines: fc.nat(),
      added: fc.nat(),
      removed: fc.nat(),
      refused: fc.array(fc.record({ search: fc.string(), reason: fc.string() }), { maxLength: 2 }),
      edits: fc.nat(),
    }),
    { maxLength: 3 },
  ),
  model: fc.string(),
  promptTokens: fc.nat(),
  outcome: fc.oneof(
    fc.constant({ type: 'running' as const }),
    fc.record({ type: fc.constant('interrupted' as const), kept: fc.record({ lines: fc.nat(), path }) }),
    fc.record({
      type: fc.constant('failed' as const),
      kept: fc.record({ lines: fc.nat() }),
      error: fc.record({
        type: fc.constant('model-error' as const),
        kind: fc.constantFrom('cut', 'stalled', 'quota'),
        url: fc.webUrl(),
        status: fc.nat(),
      }),
    }),
  ),
  notes: fc.array(fc.string(), { maxLength: 2 }),
  reply: fc.string(),
  seed: fc.nat(),
  undo: fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('write' as const), file }),
      fc.record({ type: fc.constant('delete' as const), path }),
    ),
    { maxLength: 2 },
  ),
  drafts: fc.array(fc.record({ path, text: fc.string() }), { maxLength: 2 }),
});

export const anyProject: fc.Arbitrary<StoredProject> = fc.record(
  {
    id: fc.uuid(),
    title: fc.string(),
    files: fc.array(file, { maxLength: 6 }),
    turns: fc.array(turn, { maxLength: 3 }),
    activePath: path,
    draft: fc.string(),
    queue: fc.array(fc.record({ id: fc.uuid(), wish: fc.string() }), { maxLength: 2 }),
    changedAt: fc.nat(),
    revision: fc.constant(0),
    network: fc.constantFrom('off' as const, 'assets' as const, 'open' as const),
  },
  { requiredKeys: ['id', 'title', 'files', 'turns', 'draft', 'queue', 'changedAt', 'revision'] },
);
