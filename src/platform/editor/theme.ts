import { clampChroma, formatHex, formatHex8, modeOklch, modeRgb, useMode, type Oklch } from 'culori/fn';
import type { editor } from 'monaco-editor/editor';

/**
 * Monaco's themes from the colours of the design. Monaco takes hexadecimal sRGB only, so OKLCH is brought into that gamut
 * here. Ember is not in them: it marks what is being written, and that is drawn with the page's own variables.
 */
useMode(modeOklch);
useMode(modeRgb);

type Tone = readonly [lightness: number, chroma: number, hue: number];

interface Tones {
  readonly ground: Tone;
  readonly raised: Tone;
  readonly pressed: Tone;
  readonly line: Tone;
  readonly outline: Tone;
  readonly text: Tone;
  readonly secondary: Tone;
  readonly quiet: Tone;
  readonly focus: Tone;
  readonly bad: Tone;
  readonly warn: Tone;
  readonly tag: Tone;
  readonly attribute: Tone;
  readonly string: Tone;
  readonly number: Tone;
  readonly keyword: Tone;
  readonly comment: Tone;
  readonly punctuation: Tone;
}

const TONES: Readonly<Record<'dark' | 'light', Tones>> = {
  dark: {
    ground: [0.19, 0.009, 250],
    raised: [0.228, 0.011, 250],
    pressed: [0.272, 0.013, 250],
    line: [0.262, 0.012, 250],
    outline: [0.36, 0.014, 250],
    text: [0.95, 0.004, 250],
    secondary: [0.775, 0.012, 250],
    quiet: [0.655, 0.014, 250],
    focus: [0.76, 0.1, 245],
    bad: [0.72, 0.155, 14],
    warn: [0.82, 0.13, 88],
    tag: [0.77, 0.085, 240],
    attribute: [0.79, 0.06, 195],
    string: [0.82, 0.075, 135],
    number: [0.82, 0.085, 88],
    keyword: [0.76, 0.09, 300],
    comment: [0.665, 0.014, 250],
    punctuation: [0.64, 0.02, 250],
  },
  light: {
    ground: [0.992, 0.0015, 250],
    raised: [1, 0, 0],
    pressed: [0.935, 0.006, 250],
    line: [0.905, 0.006, 250],
    outline: [0.82, 0.01, 250],
    text: [0.24, 0.016, 250],
    secondary: [0.42, 0.016, 250],
    quiet: [0.52, 0.016, 250],
    focus: [0.52, 0.13, 250],
    bad: [0.54, 0.19, 14],
    warn: [0.515, 0.11, 75],
    tag: [0.45, 0.11, 250],
    attribute: [0.48, 0.08, 200],
    string: [0.46, 0.1, 145],
    number: [0.5, 0.11, 70],
    keyword: [0.48, 0.13, 305],
    comment: [0.53, 0.014, 250],
    punctuation: [0.53, 0.02, 250],
  },
};

function hex([l, c, h]: Tone, alpha = 1): string {
  const colour: Oklch = { mode: 'oklch', l, c, h, alpha };
  const inside = clampChroma(colour, 'oklch');
  return alpha === 1 ? formatHex(inside) : formatHex8(inside);
}

export function themeOf(scheme: 'dark' | 'light'): editor.IStandaloneThemeData {
  const t = TONES[scheme];
  const paint = (tone: Tone, ...tokens: string[]): editor.ITokenThemeRule[] =>
    // Rules, unlike colours, are written without the leading #.
    tokens.map((token) => ({ token, foreground: hex(tone).slice(1) }));
  return {
    base: scheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      ...paint(t.text, ''),
      ...paint(t.tag, 'tag', 'metatag', 'metatag.content', 'type', 'type.identifier'),
      ...paint(t.attribute, 'attribute.name', 'variable', 'string.key', 'predefined'),
      ...paint(t.string, 'string', 'attribute.value', 'regexp'),
      ...paint(t.number, 'number', 'attribute.value.number', 'attribute.value.unit', 'attribute.value.hex', 'constant'),
      ...paint(t.keyword, 'keyword', 'keyword.flow', 'string.escape', 'annotation'),
      ...paint(t.comment, 'comment'),
      ...paint(t.punctuation, 'delimiter', 'operator', 'punctuation'),
      { token: 'strong', fontStyle: 'bold' },
      { token: 'emphasis', fontStyle: 'italic' },
    ],
    colors: {
      'editor.background': hex(t.ground),
      'editor.foreground': hex(t.text),
      'editorLineNumber.foreground': hex(t.quiet),
      'editorLineNumber.activeForeground': hex(t.secondary),
      'editorCursor.foreground': hex(t.text),
      'editor.selectionBackground': hex(t.focus, 0.3),
      'editor.inactiveSelectionBackground': hex(t.focus, 0.18),
      'editor.selectionHighlightBackground': hex(t.focus, 0.14),
      'editor.wordHighlightBackground': hex(t.focus, 0.14),
      'editor.wordHighlightStrongBackground': hex(t.focus, 0.2),
      'editor.findMatchBackground': hex(t.focus, 0.4),
      'editor.findMatchHighlightBackground': hex(t.focus, 0.18),
      'editor.lineHighlightBackground': hex(t.raised),
      'editor.lineHighlightBorder': hex(t.raised, 0),
      'editor.rangeHighlightBackground': hex(t.focus, 0.12),
      'editorBracketMatch.background': hex(t.focus, 0.14),
      'editorBracketMatch.border': hex(t.outline),
      'editorIndentGuide.background1': hex(t.line),
      'editorIndentGuide.activeBackground1': hex(t.outline),
      'editorWhitespace.foreground': hex(t.outline),
      'editorGutter.background': hex(t.ground),
      'editorOverviewRuler.border': hex(t.line, 0),
      'editorError.foreground': hex(t.bad),
      'editorWarning.foreground': hex(t.warn),
      'editorInfo.foreground': hex(t.focus),
      'editorWidget.background': hex(t.raised),
      'editorWidget.foreground': hex(t.text),
      'editorWidget.border': hex(t.outline),
      'editorHoverWidget.background': hex(t.raised),
      'editorHoverWidget.border': hex(t.outline),
      'editorSuggestWidget.background': hex(t.raised),
      'editorSuggestWidget.border': hex(t.outline),
      'editorSuggestWidget.foreground': hex(t.text),
      'editorSuggestWidget.selectedBackground': hex(t.pressed),
      'editorSuggestWidget.selectedForeground': hex(t.text),
      'editorSuggestWidget.highlightForeground': hex(t.focus),
      'editorSuggestWidget.focusHighlightForeground': hex(t.focus),
      'input.background': hex(t.ground),
      'input.foreground': hex(t.text),
      'input.border': hex(t.outline),
      'inputOption.activeBackground': hex(t.pressed),
      'inputOption.activeBorder': hex(t.focus),
      'list.hoverBackground': hex(t.pressed),
      'list.focusBackground': hex(t.pressed),
      'list.activeSelectionBackground': hex(t.pressed),
      'list.activeSelectionForeground': hex(t.text),
      'list.highlightForeground': hex(t.focus),
      'menu.background': hex(t.raised),
      'menu.foreground': hex(t.text),
      'menu.selectionBackground': hex(t.pressed),
      'menu.selectionForeground': hex(t.text),
      'menu.separatorBackground': hex(t.line),
      'menu.border': hex(t.outline),
      'quickInput.background': hex(t.raised),
      'quickInput.foreground': hex(t.text),
      'quickInputList.focusBackground': hex(t.pressed),
      focusBorder: hex(t.focus),
      foreground: hex(t.text),
      descriptionForeground: hex(t.secondary),
      'textLink.foreground': hex(t.focus),
      'widget.shadow': scheme === 'dark' ? '#00000066' : '#0000001f',
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': hex(t.quiet, 0.25),
      'scrollbarSlider.hoverBackground': hex(t.quiet, 0.4),
      'scrollbarSlider.activeBackground': hex(t.quiet, 0.55),
    },
  };
}
