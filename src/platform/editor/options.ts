import type { editor } from 'monaco-editor/editor';

/** What the design says about the text: its type, its measures, and nothing moving that informs of nothing. */
export const OPTIONS = {
  accessibilitySupport: 'auto',
  automaticLayout: true,
  // Geist Mono has no italics of its own; the fallback keeps the advance width near until the font is there.
  fontFamily: "'Geist Mono Variable', ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontLigatures: false,
  fontSize: 12.5,
  lineHeight: 20,
  fixedOverflowWidgets: true,
  // The chevrons take 16 px of the gutter; with `lineDecorationsWidth` 0 the text starts where it does without them.
  folding: true,
  lineDecorationsWidth: 0,
  glyphMargin: false,
  lineNumbersMinChars: 4,
  guides: { indentation: false, bracketPairs: false },
  // In a prototype nearly every link is an anchor or a placeholder, and underlining hides the code's own colours.
  links: false,
  minimap: { enabled: false },
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  overviewRulerLanes: 2,
  occurrencesHighlight: 'off',
  padding: { top: 8, bottom: 48 },
  quickSuggestions: { other: true, comments: false, strings: true },
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  stickyScroll: { enabled: false },
  // Dashes and curly quotes are copy, not an attack; what cannot be seen still is marked.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  unusualLineTerminators: 'off',
  wordWrap: 'off',
} satisfies editor.IStandaloneEditorConstructionOptions;

/** At high rates: all that looks at the text a second time is off. Must not move the text: see `folding` above. */
export const LIGHT = {
  codeLens: false,
  colorDecorators: false,
  folding: false,
  lineDecorationsWidth: 16,
  inlayHints: { enabled: 'off' },
  links: false,
  matchBrackets: 'never',
  quickSuggestions: false,
  renderLineHighlight: 'none',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
} satisfies editor.IEditorOptions;

/** Undoes {@link LIGHT}: every name in it with what it was. */
export const FULL = {
  codeLens: true,
  colorDecorators: true,
  folding: OPTIONS.folding,
  lineDecorationsWidth: OPTIONS.lineDecorationsWidth,
  inlayHints: { enabled: 'on' },
  links: OPTIONS.links,
  matchBrackets: 'always',
  quickSuggestions: OPTIONS.quickSuggestions,
  renderLineHighlight: OPTIONS.renderLineHighlight,
  selectionHighlight: true,
  unicodeHighlight: OPTIONS.unicodeHighlight,
} satisfies Record<keyof typeof LIGHT, unknown> & editor.IEditorOptions;
