import { STACKS } from './type.ts';
import { TOKEN_NAMES, type Palette } from './palette.ts';
import type { Genome } from './genome.ts';
import { fitWord } from './type.ts';
import type { Tone } from './composition.ts';

/** Custom properties of one page. `light-dark()` keeps both schemes in one line each, so that "make it dark" is one word. */
export function tokenCss(
  genome: Genome,
  palette: Palette,
  headline: string,
  theme: 'light' | 'dark' | undefined,
): string {
  const { composition, pair } = genome;
  const { share, vw, rem } = composition.headline;
  const fit = Math.min(vw, fitWord(headline, pair, share), headline.length > 60 ? vw * 0.72 : vw);
  const least = Math.min(3.1, Math.round(166 / (longest(headline) * (pair.width + pair.tracking))) / 10);
  const colours = TOKEN_NAMES.map((name) => `--${name}:light-dark(${palette[name][0]},${palette[name][1]})`);
  const space = genome.space;
  return `:root{
color-scheme:${theme ?? 'light dark'};
${colours.join(';\n')};
--display:${STACKS[pair.display]};
--text:${STACKS[pair.text]};
--weight:${pair.weight};--track:${pair.tracking}em;
--h1:clamp(${least}rem,${Math.round(fit * 10) / 10}vw,${rem}rem);--h2:${composition.h2};
--sp:clamp(${round(3 * space)}rem,${round(7.5 * space)}vw,${round(7 * space)}rem);--pad:clamp(1.25rem,4vw,4rem);--gap:clamp(1rem,2.4vw,2.25rem);
--r:${genome.radius > 20 ? 1.5 : genome.radius}rem;--w:${composition.rule};--rule:1px solid color-mix(in srgb,currentColor 30%,transparent)
}`;
}

const longest = (text: string): number => Math.max(1, ...text.split(/[\s-]+/).map((word) => word.length));
const round = (value: number): number => Math.round(value * 10) / 10;

/** What the first screen stands on. */
export const resetCss = (leading: number): string => `*{box-sizing:border-box;margin:0;padding:0;min-width:0}
body{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--text);overflow-wrap:break-word}
h1,h2,h3{font:var(--weight) 1.35rem/1.12 var(--display);letter-spacing:var(--track);text-wrap:balance}
h1{font-size:var(--h1);line-height:${leading}}
a{color:inherit;text-underline-offset:.2em}
.lede{font-size:clamp(1.1rem,1rem + .5vw,1.4rem);line-height:1.45;max-width:34rem;margin-top:1.2rem}
.acts{display:flex;flex-wrap:wrap;gap:.8rem 1.5rem;align-items:center;margin-top:1.5rem}
.go{display:inline-block;padding:.7rem 1.25rem;border-radius:var(--r);background:var(--btn,var(--ink));color:var(--on-btn,var(--paper));font-weight:700;text-decoration:none}
.theme{font:inherit;color:inherit;background:none;border:0;cursor:pointer}
.skip{position:absolute;left:-99rem}
.field{--bg:var(--field);--fg:var(--on-field);background:var(--bg);color:var(--fg)}`;

/** What everything below the first screen shares. */
export const laterCss = (
  tones: readonly Tone[],
): string => `.s{--bg:var(--paper);--fg:var(--ink);--mut:var(--soft);--hi:var(--field);--on-hi:var(--on-field);--acc:var(--link);background:var(--bg);color:var(--fg);padding:var(--sp) var(--pad)}
${tones
  .map((tone) => TONE[tone])
  .filter(Boolean)
  .join('\n')}
.bd{container-type:inline-size}
h2{font-size:var(--h2);line-height:1}
.hd p{margin-top:.7rem;max-width:34rem;color:var(--mut)}
footer{padding:clamp(2rem,5vw,4rem) var(--pad)}
a:hover{text-decoration-thickness:.15em}
.go:hover{filter:brightness(1.12)}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}
.skip:focus{left:1rem;top:1rem;z-index:9;background:var(--ink);color:var(--paper);padding:.6rem 1rem}
section{scroll-margin-top:1rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{.theme,.acts{display:none}}`;

const TONE: Readonly<Record<Tone, string>> = {
  paper: '',
  tint: '.s.tint{--bg:var(--tint)}',
  field:
    '.s.field{--bg:var(--field);--fg:var(--on-field);--mut:var(--on-field);--acc:var(--on-field);--hi:var(--spot);--on-hi:var(--on-spot);--btn:var(--on-field);--on-btn:var(--field)}',
  deep: '.s.deep{--bg:var(--deep);--fg:var(--on-deep);--mut:var(--on-deep);--acc:var(--on-deep);--hi:var(--spot);--on-hi:var(--on-spot);--btn:var(--spot);--on-btn:var(--on-spot)}',
  spot: '.s.spot{--bg:var(--spot);--fg:var(--on-spot);--mut:var(--on-spot);--acc:var(--on-spot);--hi:var(--deep);--on-hi:var(--on-deep);--btn:var(--on-spot);--on-btn:var(--spot)}',
};
