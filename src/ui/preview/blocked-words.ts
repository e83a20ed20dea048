/** What a page asked for and did not get, in sentences. */
import type { NetworkLevel } from '../../core/preview/network.ts';
import type { Blocked } from '../../engine/state.ts';

/** Hosts that everybody knows by another name. */
const NAMES: Readonly<Record<string, string>> = {
  'fonts.googleapis.com': 'Google Fonts',
  'fonts.gstatic.com': 'Google Fonts',
  'use.typekit.net': 'Adobe Fonts',
};

const nameOf = (host: string): string => (Object.hasOwn(NAMES, host) ? (NAMES[host] ?? host) : host);

function sentenceOf({ host, what, standIn }: Blocked): string {
  const name = nameOf(host);
  switch (what) {
    case 'font':
      return fontSentence(name, standIn);
    case 'image':
      return `Images from ${name} are ${standIn ?? 'placeholders'}.`;
    case 'style':
      return standIn === undefined
        ? `A style sheet from ${name} is left out.`
        : `${standIn} stands in for a style sheet from ${name}.`;
    case 'script':
      return standIn === undefined
        ? `A script from ${name} did not run.`
        : `${standIn} stands in for a script from ${name}.`;
    case 'data':
      return `Requests to ${name} are not answered.`;
  }
}

/** `standIn` as the frame says it: `system fonts for Inter, Lora`. */
function fontSentence(name: string, standIn: string | undefined): string {
  const families = /^system fonts for (.+)$/.exec(standIn ?? '')?.[1];
  if (families === undefined) return `Fonts from ${name} are shown in ${standIn ?? 'a close system font'}.`;
  return families.includes(',')
    ? `${families} from ${name} are shown in close system fonts.`
    : `${families} from ${name} is shown in a close system font.`;
}

export interface BlockedWords {
  /** For one line. */
  readonly short: string;
  /** One for each kind of each host, without repetition. */
  readonly all: readonly string[];
}

export function blockedWords(blocked: readonly Blocked[]): BlockedWords {
  const all = [...new Set(blocked.map(sentenceOf))];
  if (all.length <= 2) return { short: all.join(' '), all };
  return { short: `Not reached: ${[...new Set(blocked.map(({ host }) => nameOf(host)))].join(', ')}`, all };
}

export interface Offer {
  /** Pictures could become files of the project. */
  readonly images: boolean;
  /** The least level that gives more of it than there is now. */
  readonly level: NetworkLevel | undefined;
}

const ASSETS: ReadonlySet<Blocked['what']> = new Set(['image', 'font', 'style']);

/** What could be done about it. What a vendored copy stands in for needs nothing. */
export function offerFor(blocked: readonly Blocked[], now: NetworkLevel): Offer {
  const images = blocked.some(({ what }) => what === 'image');
  const assets = blocked.some(({ what }) => ASSETS.has(what));
  const level = now === 'off' && assets ? 'assets' : now === 'open' || blocked.length === 0 ? undefined : 'open';
  return { images, level };
}
