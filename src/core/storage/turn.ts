import * as v from 'valibot';
import { count, filePath, list, modelError, projectChange } from './values.ts';

/** What was measured of a run. Repainted at most four times a second. */
export const meter = v.pipe(
  v.object({
    elapsedMs: count,
    /** Absent until something arrived. */
    firstTokenMs: v.exactOptional(count),
    tokens: count,
    tokensPerSecond: count,
    /** Where `tokens` and the speed come from: said beside the number unless the server said it itself. */
    basis: v.picklist(['server', 'counted', 'estimated', 'paced']),
    timing: v.exactOptional(v.pipe(v.object({ tokensPerSecond: v.number(), source: v.string() }), v.readonly())),
    promptTokens: count,
    /** 0 when not known. */
    contextWindow: count,
    /** Absent when the price is not set. US dollars. */
    cost: v.exactOptional(count),
    /** Tokens per second over the last 8 s, oldest first, one value per 250 ms. */
    spark: list(v.number()),
  }),
  v.readonly(),
);
export type Meter = v.InferOutput<typeof meter>;

/** How much a run left behind when it did not finish. */
export const kept = v.pipe(
  v.object({
    lines: count,
    /** Line (one-based) and file at which the reply broke off. */
    path: v.exactOptional(filePath),
    atLine: v.exactOptional(count),
  }),
  v.readonly(),
);
export type Kept = v.InferOutput<typeof kept>;

/** A file as a turn touched it; rows of the list under the turn's text. */
export const turnFile = v.pipe(
  v.object({
    path: filePath,
    status: v.picklist(['writing', 'done', 'draft', 'refused', 'deleted']),
    lines: count,
    added: count,
    removed: count,
    /** Edit blocks that found no single place. */
    refused: list(v.pipe(v.object({ search: v.string(), reason: v.string() }), v.readonly())),
    edits: count,
  }),
  v.readonly(),
);
export type TurnFile = v.InferOutput<typeof turnFile>;

const outcome = v.variant('type', [
  v.pipe(v.object({ type: v.literal('running') }), v.readonly()),
  v.pipe(v.object({ type: v.literal('finished'), meter }), v.readonly()),
  v.pipe(v.object({ type: v.literal('failed'), error: modelError, kept, meter: v.exactOptional(meter) }), v.readonly()),
  v.pipe(v.object({ type: v.literal('aborted'), kept, meter: v.exactOptional(meter) }), v.readonly()),
  /** The page was closed or crashed while this was written; found on the next start. */
  v.pipe(v.object({ type: v.literal('interrupted'), kept }), v.readonly()),
]);

/** What the model was asked besides the files: enough to ask it again, or to go on where its reply broke off. */
export const turnRequest = v.pipe(
  v.object({
    wish: v.string(),
    /** The file the person looked at then: a reply without a path was written there. */
    activePath: v.exactOptional(filePath),
    /** A change of course: the reply that was being written to `wish`, and what is wished instead. */
    course: v.exactOptional(v.pipe(v.object({ reply: v.string(), wish: v.string() }), v.readonly())),
  }),
  v.readonly(),
);
export type TurnRequest = v.InferOutput<typeof turnRequest>;

/** One wish and what came of it. */
export const turn = v.pipe(
  v.object({
    id: v.string(),
    /** As the person wrote it. */
    wish: v.string(),
    request: turnRequest,
    how: v.picklist(['wish', 'continue', 'change-course', 'repair']),
    /** Milliseconds since the epoch. */
    at: v.number(),
    /** Markdown. */
    answer: v.string(),
    /** Shown folded; never in files. */
    reasoning: v.string(),
    files: list(turnFile),
    model: v.string(),
    promptTokens: count,
    outcome,
    /** Things file-like in the reply that could not be taken, in words. */
    notes: list(v.string()),
    /** The raw reply so far of a turn that did not finish: what Continue goes on from. Empty once finished. */
    reply: v.string(),
    /** Given to the model, so that Continue and a repeat of the same wish can be the same. */
    seed: v.number(),
    /** Bring the files back to where they were before this turn. Kept for the last turn only. */
    undo: list(projectChange),
    /** Rewrites that were cut off: the good version stands, this text can be taken instead. */
    drafts: list(v.pipe(v.object({ path: filePath, text: v.string() }), v.readonly())),
    /** Wished for several times at once: how many, and the letter of the one that was chosen. */
    variants: v.exactOptional(v.pipe(v.object({ count, chosen: v.exactOptional(v.string()) }), v.readonly())),
  }),
  v.readonly(),
);
export type Turn = v.InferOutput<typeof turn>;
