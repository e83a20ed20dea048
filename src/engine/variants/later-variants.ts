/**
 * Variants before their code has come: it is fetched when more than one is wished for, or when some are found in a project.
 * A single wish never waits for it.
 */
import type { Context, OpenPreview } from '../context.ts';
import type { Preview } from '../preview-port.ts';
import type { GenerationRun } from '../run/generation-run.ts';
import type { Runs } from '../run/runs.ts';
import type { Workbench } from '../workbench.ts';
import { isWritingCell } from './state.ts';
import type { Variants } from './variants.ts';

type Actions = Pick<
  Workbench,
  'send' | 'enqueue' | 'stop' | 'setVariantCount' | 'stopVariant' | 'againVariant' | 'chooseVariant' | 'showVariants'
>;

export interface LaterVariants {
  readonly actions: Actions;
  current(): GenerationRun | undefined;
  openPreviews(): readonly OpenPreview[] | undefined;
  /** See `Variants.tell`. */
  tell(what: (preview: Preview) => void): void;
  /** What came until now is on its way to disk. */
  keep(): void;
  /** All that write are stopped, and what came is committed. */
  halt(): Promise<void>;
}

export function laterVariants(context: Context, runs: Runs, load: () => Promise<Variants>): LaterVariants {
  const { get, set, store } = context;
  let there: Variants | undefined;
  let loading: Promise<Variants | undefined> | undefined;

  function room(): Promise<Variants | undefined> {
    loading ??= load().then(
      (loaded) => (there = loaded),
      () => {
        loading = undefined;
        context.notify(NOT_LOADED);
        return undefined;
      },
    );
    return loading;
  }

  const later = (call: (variants: Variants) => unknown): void => {
    if (there) call(there);
    else void room().then((variants) => variants && call(variants));
  };
  const writing = (): boolean => get().variants?.cells.some(isWritingCell) === true;

  store.subscribe((state, before) => {
    if (state.variants !== before.variants && state.variants?.open === true && !there) void room();
  });

  return {
    actions: {
      send(wish) {
        if (get().variantCount <= 1 && !get().variants) return runs.send(wish);
        void room().then((variants) => {
          if (variants) return variants.send(wish);
          if (get().draft === '') set({ draft: wish });
        });
      },
      enqueue(raw) {
        const wish = raw.trim();
        if (!writing()) return runs.enqueue(raw);
        if (wish === '' || !context.writable()) return;
        set({ draft: '', queue: [...get().queue, { id: context.adapters.newId(), wish }] });
        context.touched();
      },
      stop: () => (writing() ? later((variants) => variants.stop()) : runs.stop()),
      setVariantCount(count) {
        if (count > 1) void room();
        set({ variantCount: Math.min(8, Math.max(1, Math.round(count) || 1)) });
      },
      stopVariant: (letter) => later((variants) => variants.stop(letter)),
      againVariant: (letter, how) => later((variants) => variants.again(letter, how)),
      chooseVariant: (letter) => later((variants) => variants.choose(letter)),
      showVariants: (open) => later((variants) => variants.show(open)),
    },
    current: () => there?.current(),
    tell: (what) => there?.tell(what),
    openPreviews: () => there?.openPreviews(),
    keep: () => there?.keep(),
    halt: async () => there?.stop(),
  };
}

const NOT_LOADED = {
  tone: 'bad',
  title: 'Variants could not be loaded',
  body: 'A part of Vonk did not come. Your wish and your files are kept; check that the server can be reached and send again.',
  actions: [],
} as const;
