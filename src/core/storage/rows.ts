import * as v from 'valibot';
import { NETWORK_LEVELS } from '../preview/network.ts';
import { turn } from './turn.ts';
import { count, filePath, list, projectChange, sourceFile } from './values.ts';

/**
 * The answers to one wish that stand side by side until the next one. `changes` lead from `base` to what each has written.
 */
export const storedVariants = v.pipe(
  v.object({
    turnId: v.string(),
    base: list(sourceFile),
    chosen: v.exactOptional(v.string()),
    cells: list(
      v.pipe(v.object({ letter: v.string(), idea: v.string(), turn, changes: list(projectChange) }), v.readonly()),
    ),
  }),
  v.readonly(),
);
export type StoredVariants = v.InferOutput<typeof storedVariants>;

/**
 * What one project is on disk. Older rows are brought to this form by `migrate.ts` before they meet the guard; the guard
 * drops fields it does not know.
 */
export const storedProject = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    title: v.string(),
    /** In tab order. */
    files: list(sourceFile),
    turns: list(turn),
    activePath: v.exactOptional(filePath),
    /** The wish that is typed but not sent. */
    draft: v.string(),
    /** Wishes that wait for their turn. */
    queue: list(v.pipe(v.object({ id: v.string(), wish: v.string() }), v.readonly())),
    /** What the person allowed this project's pages. Anything that is no level is none. */
    network: v.exactOptional(v.fallback(v.picklist(NETWORK_LEVELS), 'off')),
    /** Those that cannot be read are left out: the project is not lost with them. */
    variants: v.exactOptional(v.fallback(v.optional(storedVariants), undefined)),
    /** Milliseconds since the epoch. */
    changedAt: v.number(),
    /** Goes up by one with each save; 0 has never been saved. */
    revision: v.pipe(count, v.integer()),
  }),
  v.readonly(),
);
export type StoredProject = v.InferOutput<typeof storedProject>;

/** A line of the list of projects, kept beside the project so that listing reads no file. */
export const projectSummary = v.pipe(
  v.object({ id: v.string(), title: v.string(), changedAt: v.number(), files: count }),
  v.readonly(),
);
export type ProjectSummary = v.InferOutput<typeof projectSummary>;

/** A run that had begun and not ended: the files it started from and every character of the reply that reached the disk. */
export const journalEntry = v.pipe(
  v.object({
    runId: v.string(),
    projectId: v.string(),
    /** As it was when the run began. */
    turn,
    files: list(sourceFile),
    reply: v.string(),
  }),
  v.readonly(),
);
export type JournalEntry = v.InferOutput<typeof journalEntry>;
