/** What an availability bomb is: a page that would hurt, and what is promised of it. */
export interface Bomb {
  readonly name: string;
  /** Written over the project's own files; the page is `index.html`. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * `removed`: the page stops answering or leaves, is ended, made anew once, and ended for good. `lives`: it burns but
   * answers, so it stays. `either`: depends on the machine; both are fine.
   */
  readonly end: 'removed' | 'lives' | 'either';
  /** Tried by `npm test` too; all others by `npm run soak` only. */
  readonly quick?: true;
}

/** A page with `body`. */
export const markup = (body: string): Bomb['files'] => ({
  'index.html': `<!doctype html>\n<title>Bomb</title>\n<h1>Burning</h1>\n${body}\n`,
});

/** A page that runs `code`. */
export const script = (code: string): Bomb['files'] => markup(`<script>\n${code}\n</script>`);
