import * as v from 'valibot';
import { count, filePath, list, sourceFile } from '../storage/values.ts';

/**
 * What a version is on disk: one row each, so that a new version writes a few hundred bytes and never the whole history.
 * A file is stored whole, as edits of the parent's file, or as that of the version that was restored.
 */
const textEdit = v.pipe(v.object({ start: count, end: count, newText: v.string() }), v.readonly());

const storedFile = v.variant('type', [
  v.pipe(v.object({ type: v.literal('whole'), file: sourceFile }), v.readonly()),
  /** `length` is the outcome's, in UTF-16 units: a row that was laid on the wrong parent is noticed. */
  v.pipe(v.object({ type: v.literal('edits'), path: filePath, edits: list(textEdit), length: count }), v.readonly()),
  /** As in the version that was restored. */
  v.pipe(v.object({ type: v.literal('restored'), path: filePath }), v.readonly()),
]);
export type StoredFile = v.InferOutput<typeof storedFile>;

const fileStats = v.pipe(
  v.object({ path: filePath, status: v.picklist(['made', 'changed', 'deleted']), added: count, removed: count }),
  v.readonly(),
);

export const storedVersion = v.pipe(
  v.object({
    projectId: v.string(),
    id: v.pipe(v.string(), v.minLength(1)),
    /** Absent: the row stands on its own. */
    parent: v.exactOptional(v.string()),
    at: v.number(),
    by: v.picklist(['start', 'model', 'hand', 'restore']),
    label: v.string(),
    turnId: v.exactOptional(v.string()),
    restored: v.exactOptional(v.string()),
    number: count,
    branch: count,
    /** Rows are read in this order. */
    sequence: count,
    stats: list(fileStats),
    /** All paths in their order. Absent where it is the parent's. */
    order: v.exactOptional(list(filePath)),
    /** Files that are not as in the parent; those that are not in `order` are gone. */
    files: list(storedFile),
  }),
  v.readonly(),
);
export type StoredVersion = v.InferOutput<typeof storedVersion>;

/** Where the person stands. Written with every step. */
export const storedPlace = v.pipe(
  v.object({ projectId: v.string(), current: v.string(), tip: v.string() }),
  v.readonly(),
);
export type StoredPlace = v.InferOutput<typeof storedPlace>;
