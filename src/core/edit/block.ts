/**
 * One change in place. SEARCH/REPLACE, V4A hunks, unified diff hunks and old/new pairs all become this:
 * `search` is what stands there now, context included, and `replace` is what shall stand there.
 */
export interface EditBlock {
  readonly search: string;
  readonly replace: string;
  /** Lines (`@@ class Foo`) that come somewhere before the place, outermost first; they narrow the search. */
  readonly anchors?: readonly string[];
  /** The place is at the end of the file (V4A `*** End of File`). */
  readonly atEnd?: boolean;
}
