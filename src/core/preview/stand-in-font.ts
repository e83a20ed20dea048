/**
 * Fonts of Google's service, which previews do not reach, from what systems have: each family becomes `@font-face` rules of
 * the same name over local fonts of its kind, so that the page's own style sheets work as they are written.
 */
type Kind = 'sans' | 'serif' | 'mono' | 'display' | 'handwriting';

const SERIF =
  /\b(serif|merriweather|playfair|lora|garamond|baskerville|crimson|bitter|slab|cormorant|spectral|vollkorn|cardo|gelasio|newsreader|fraunces|literata|domine|arvo|cinzel|prata|libre caslon|source serif|dm serif|instrument serif|young serif|bodoni|noto serif|ibm plex serif|pt serif|alegreya|marcellus)\b/i;
const MONO = /\b(mono|code|inconsolata|courier|cousine|fira code|press start|vt323)\b/i;
const HANDWRITING =
  /\b(script|hand|caveat|pacifico|dancing|satisfy|kalam|sacramento|great vibes|indie flower|permanent marker|shadows into light|amatic|gloria|cookie|courgette|parisienne|allura|homemade|patrick)\b/i;
const DISPLAY =
  /\b(oswald|bebas|anton|abril|lobster|righteous|bangers|fredoka|archivo black|alfa slab|black ops|bungee|passion one|fjalla|league gothic|teko|staatliches|russo|monoton|orbitron|audiowide)\b/i;
const ICONS = /^material (icons|symbols)/i;

/** Full names, for `local()` knows no families. Of each pair the second is the bold one. */
const FACES: Readonly<Record<Kind, readonly (readonly [regular: string, bold: string])[]>> = {
  sans: [
    ['Segoe UI', 'Segoe UI Bold'],
    ['Helvetica Neue', 'Helvetica Neue Bold'],
    ['Roboto', 'Roboto Bold'],
    ['Arial', 'Arial Bold'],
    ['Liberation Sans', 'Liberation Sans Bold'],
    ['DejaVu Sans', 'DejaVu Sans Bold'],
  ],
  serif: [
    ['Georgia', 'Georgia Bold'],
    ['Noto Serif', 'Noto Serif Bold'],
    ['Times New Roman', 'Times New Roman Bold'],
    ['Liberation Serif', 'Liberation Serif Bold'],
    ['DejaVu Serif', 'DejaVu Serif Bold'],
  ],
  mono: [
    ['SF Mono Regular', 'SF Mono Bold'],
    ['Menlo Regular', 'Menlo Bold'],
    ['Consolas', 'Consolas Bold'],
    ['DejaVu Sans Mono', 'DejaVu Sans Mono Bold'],
    ['Liberation Mono', 'Liberation Mono Bold'],
    ['Courier New', 'Courier New Bold'],
  ],
  display: [
    ['Impact', 'Impact'],
    ['Haettenschweiler', 'Haettenschweiler'],
    ['Arial Narrow Bold', 'Arial Narrow Bold'],
    ['Liberation Sans Narrow Bold', 'Liberation Sans Narrow Bold'],
    ['DejaVu Sans Condensed Bold', 'DejaVu Sans Condensed Bold'],
    ['Arial Black', 'Arial Black'],
    ['Liberation Sans Bold', 'Liberation Sans Bold'],
  ],
  handwriting: [
    ['Segoe Script', 'Segoe Script Bold'],
    ['Bradley Hand Bold', 'Bradley Hand Bold'],
    ['Comic Sans MS', 'Comic Sans MS Bold'],
    ['Georgia Italic', 'Georgia Bold Italic'],
    ['Liberation Serif Italic', 'Liberation Serif Bold Italic'],
    ['DejaVu Serif Italic', 'DejaVu Serif Bold Italic'],
  ],
};

export interface FontStandIn {
  /** Rules, each whole. */
  readonly rules: readonly string[];
  /** As a person would name what stands in: `system fonts for Inter, Lora`. */
  readonly name: string;
}

/** For an address of Google Fonts, or Bunny's copy of it; nothing for any other. */
export function standInFonts(address: string): FontStandIn | undefined {
  if (!URL.canParse(address, 'https://nowhere.invalid')) return undefined;
  const { hostname, pathname, searchParams } = new URL(address, 'https://nowhere.invalid');
  if (!/^fonts\.(googleapis\.com|bunny\.net)$/.test(hostname)) return undefined;
  const written = searchParams.getAll('family').flatMap((value) => value.split('|'));
  const named = written.map((value) => value.replace(/:.*$/s, '').trim()).filter((name) => /^[\w -]{1,60}$/.test(name));
  const families = [...new Set(pathname.startsWith('/icon') && named.length === 0 ? ['Material Icons'] : named)].slice(
    0,
    20,
  );
  return {
    rules: families.flatMap((family) => (ICONS.test(family) ? icons(family) : faces(family))),
    name: `system fonts for ${families.join(', ')}`,
  };
}

export function kindOfFont(family: string): Kind {
  if (MONO.test(family)) return 'mono';
  if (HANDWRITING.test(family)) return 'handwriting';
  if (DISPLAY.test(family)) return 'display';
  return SERIF.test(family.replace(/\bsans serif\b/i, '')) ? 'serif' : 'sans';
}

function faces(family: string): string[] {
  const pairs = FACES[kindOfFont(family)];
  const source = (at: 0 | 1): string => pairs.map((pair) => `local("${pair[at]}")`).join(',');
  return [
    `@font-face{font-family:"${family}";font-weight:100 500;src:${source(0)}}`,
    `@font-face{font-family:"${family}";font-weight:600 900;src:${source(1)}}`,
  ];
}

/** Icons are words that such a font draws as one sign. Without it a small frame of the same size stands for each. */
function icons(family: string): string[] {
  const name = family.toLowerCase().replace(/\s+/g, '-');
  return [
    `[class^="${name}"],[class*=" ${name}"]{display:inline-block;width:1em;height:1em;overflow:hidden;box-sizing:border-box;` +
      'font-size:24px;line-height:1;vertical-align:middle;white-space:nowrap;text-indent:2em;border:.09em solid;border-radius:.2em;opacity:.7}',
  ];
}
