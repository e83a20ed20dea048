import { CHIP } from './chips.ts';
import type { Random } from './random.ts';

/** About 4 kB of the CSS models write: tokens, a reset, layout by grid and flex, states, two media queries, an animation. */
export function styles(random: Random): string {
  const hue = random.below(360);
  const rules = KINDS.map(
    (kind, index) => `.${kind} { padding: calc(var(--space) * ${2 + (index % 4)}); border-radius: var(--radius); }
.${kind} h2 { font-size: clamp(1.2rem, ${1 + (index % 3)}vw + 1rem, 2.2rem); letter-spacing: -0.0${1 + (index % 3)}em; }
.${kind} > * + * { margin-top: calc(var(--space) * ${1 + (index % 3)}); }
.${kind} a:hover, .${kind} button:focus-visible { color: oklch(0.55 0.14 ${(hue + index * 23) % 360}); outline: 2px solid currentColor; }`,
  ).join('\n');
  return `:root {
  --paper: oklch(0.98 0.01 ${hue}); --ink: oklch(0.25 0.03 ${hue}); --accent: oklch(0.55 0.14 ${hue});
  --line: color-mix(in oklab, var(--ink) 15%, var(--paper)); --space: 0.5rem; --radius: 10px;
  --shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 6%);
}
*, *::before, *::after { box-sizing: border-box; margin: 0; }
body { font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main, section { max-width: 68rem; margin-inline: auto; }
#typed { position: fixed; right: 8px; top: 8px; z-index: 9; font: 12px/1 monospace; background: var(--paper); }
#sized { position: fixed; right: 8px; top: 24px; z-index: 9; width: 1px; height: 8px; background: var(--accent); }
${CHIP.selector} {
  position: fixed; z-index: 9; margin: 0 !important; width: ${CHIP.size}px; height: ${CHIP.size}px; overflow: hidden;
  font: 5px/${CHIP.size}px monospace; color: ${CHIP.colour}; background: ${CHIP.colour};
}
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: calc(var(--space) * 3); }
.card { background: white; border: 1px solid var(--line); box-shadow: var(--shadow); padding: 1.25rem; }
.row { display: flex; flex-wrap: wrap; gap: var(--space); align-items: baseline; }
table { border-collapse: collapse; width: 100%; } td, th { padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); }
@keyframes rise { from { opacity: 0.99; } to { opacity: 1; } }
.hero { animation: rise 400ms ease-out; background: linear-gradient(120deg, var(--paper), var(--line)); }
${rules}
@media (max-width: 40rem) { .grid { grid-template-columns: 1fr; } .row { flex-direction: column; } }
@media (prefers-reduced-motion: reduce) { * { animation: none; } }`;
}

const KINDS = ['hero', 'cards', 'timetable', 'faq', 'chart', 'voices', 'signup', 'notes'] as const;
