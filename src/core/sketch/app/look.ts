import { APP_KINDS, type AppKind } from '../brief/app-kinds.ts';
import type { Brief } from '../brief/brief.ts';
import { makePalette, RECIPES, TOKEN_NAMES, type RecipeName } from '../page/palette.ts';
import { choosePair, PAIRS, STACKS, type PairName } from '../page/type.ts';
import { BASE, RULES } from './rules.ts';

/** How an app stands on the screen. The markup is the same in each: a head with the title, and the work area. */
export const SHELLS = {
  desk: {
    said: 'on a desk of one colour',
    wide: 12,
    most: 4.2,
    css: `body { background: var(--field); }
.app { display: grid; align-content: center; gap: var(--sp); max-width: 54rem; min-height: 100dvh; margin-inline: auto; padding: calc(var(--sp) * 1.5) var(--pad); }
.head { color: var(--on-field); }
.work { padding: var(--sp); border-radius: var(--r); background: var(--paper); box-shadow: 0.5rem 0.5rem 0 var(--deep); }`,
  },
  split: {
    said: 'title on one side, work on the other',
    wide: 4.6,
    most: 4.4,
    css: `.head { padding: calc(var(--sp) * 1.25) var(--pad); background: var(--field); color: var(--on-field); }
.work { padding: calc(var(--sp) * 1.25) var(--pad); }
@media (min-width: 56rem) {
  .app { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); min-height: 100dvh; }
  .head { display: flex; flex-direction: column; justify-content: space-between; position: sticky; top: 0; height: 100dvh; }
  .work { align-content: center; width: 100%; max-width: 46rem; padding-inline: clamp(2rem, 5vw, 5rem); }
}`,
  },
  sheet: {
    said: 'set like a printed sheet',
    wide: 10,
    most: 5.2,
    css: `.app { max-width: 60rem; margin-inline: auto; padding: calc(var(--sp) * 1.5) var(--pad); }
.head { margin-bottom: var(--sp); padding-bottom: var(--sp); border-bottom: 4px solid var(--ink); }
@media (min-width: 48rem) { .head { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--sp); align-items: end; } .head p { padding-left: 1rem; border-left: 4px solid var(--spot); } }`,
  },
  band: {
    said: 'a dark band, the work laid over its edge',
    wide: 10,
    most: 4.4,
    css: `.head { padding: calc(var(--sp) * 1.5) var(--pad) calc(var(--sp) * 3); background: var(--deep); color: var(--on-deep); text-align: center; }
.head p { margin-inline: auto; }
.work { width: min(50rem, 100% - 2 * var(--pad)); margin: calc(var(--sp) * -1.8) auto var(--sp); padding: var(--sp); border: 1.5px solid var(--line); border-radius: var(--r); background: var(--paper); }`,
  },
  rail: {
    said: 'a narrow rail for the title, all the rest for the work',
    wide: 2.3,
    most: 2.4,
    css: `.head { padding: var(--sp) var(--pad); border-bottom: 1.5px solid var(--ink); background: var(--tint); }
.work { padding: var(--sp) var(--pad); }
@media (min-width: 52rem) {
  .app { display: grid; grid-template-columns: 17rem minmax(0, 1fr); min-height: 100dvh; }
  .head { padding: var(--sp) 1.5rem; border-right: 1.5px solid var(--ink); border-bottom: 0; }
  .work { max-width: 58rem; padding: var(--sp) clamp(2rem, 5vw, 4rem); }
}`,
  },
  column: {
    said: 'one quiet column',
    wide: 8,
    most: 3.8,
    css: `.app { max-width: 37rem; margin-inline: auto; padding: calc(var(--sp) * 1.75) var(--pad); border-top: 0.75rem solid var(--spot); }
.head { margin-bottom: calc(var(--sp) * 1.1); }`,
  },
} as const;
export type ShellName = keyof typeof SHELLS;
const SHELL_NAMES = Object.keys(SHELLS) as ShellName[];

const BUTTONS = {
  plain: `button { min-height: 2.9rem; padding: 0.5rem 1.1rem; border: 1.5px solid var(--ink); border-radius: var(--r); background: transparent; font-weight: 650; cursor: pointer; }
button:hover:not(:disabled) { background: var(--tint); }`,
  hard: `button { min-height: 2.9rem; padding: 0.5rem 1.1rem; border: 2px solid var(--ink); border-radius: var(--r); background: var(--paper); font-weight: 700; cursor: pointer; box-shadow: 3px 3px 0 var(--ink); }
button:hover:not(:disabled) { translate: 1px 1px; box-shadow: 2px 2px 0 var(--ink); }
button:active:not(:disabled) { translate: 3px 3px; box-shadow: none; }`,
  soft: `button { min-height: 2.9rem; padding: 0.5rem 1.25rem; border: 1.5px solid transparent; border-radius: max(var(--r), 0.6rem); background: var(--tint); box-shadow: inset 0 0 0 1px var(--line); font-weight: 600; cursor: pointer; }
button:hover:not(:disabled) { box-shadow: inset 0 0 0 2px var(--ink); }`,
} as const;
const AFTER = `button:disabled { opacity: 0.5; cursor: default; }
button.main, button.main:hover:not(:disabled) { border-color: var(--on-field); background: var(--field); color: var(--on-field); }
button[aria-pressed='true'], button[aria-selected='true'], button[aria-pressed='true']:hover { background: var(--ink); color: var(--paper); }
button.quiet { min-height: 2.4rem; padding: 0.2rem 0.6rem; border-color: transparent; background: none; box-shadow: none; color: var(--soft); }`;

/** Every choice of looks a seed makes for an app: the page's own palettes and typefaces, in shells of their own. */
export interface Look {
  readonly shell: ShellName;
  readonly recipe: RecipeName;
  readonly pair: PairName;
  readonly css: (rules: readonly string[], own: string) => string;
}

export function chooseLook(
  brief: Brief,
  palettes: readonly RecipeName[],
  seed: number,
  kind: AppKind,
  title: string,
): Look {
  const at = Math.abs(Math.trunc(Number.isFinite(seed) ? seed : 0));
  // so that two kinds do not look alike for the same seed
  const kindTurn = APP_KINDS.indexOf(kind);
  const turn = at + kindTurn;
  const shell = SHELL_NAMES[turn % SHELL_NAMES.length] ?? 'desk';
  const all = Object.keys(RECIPES) as RecipeName[];
  const recipes = palettes.length > 0 ? [...palettes, ...all.filter((one) => !palettes.includes(one))] : all;
  const recipe = recipes[(at * 3 + kindTurn) % recipes.length] ?? 'harbour';
  const names = (Object.keys(PAIRS) as PairName[]).filter((one) => !(one === 'didone' && shell === 'rail'));
  const pairName = choosePair(names, brief.type, at * 5 + kindTurn);
  const pair = PAIRS[pairName];
  const { softness, density } = brief.mood;
  const radii = [0, 0.35, 0.75, 1.1];
  const rolled = radii[(turn * 7 + at) % radii.length] ?? 0;
  const radius = softness > 0.4 ? Math.max(rolled, 0.75) : softness < -0.4 ? 0 : rolled;
  const buttons = (['plain', 'hard', 'soft'] as const)[(at + kindTurn) % 3] ?? 'plain';
  const palette = makePalette(recipe, brief.colours, brief.mood);
  const space = 1 - density * 0.25;
  const longest = Math.max(4, ...title.split(/[\s-]+/).map((word) => word.length)) * (pair.width + pair.tracking);
  const least = Math.min(2.2, Math.round(185 / longest) / 10);
  const { wide, most, css: shellCss } = SHELLS[shell];
  const top = Math.max(least, title.length > 30 ? most * 0.75 : most);
  const vw = Math.max(2, Math.min(7, Math.round((wide * 70) / longest) / 10));
  const round = (value: number): string => String(Math.round(value * 100) / 100);
  const tokens = `:root {
  color-scheme: ${brief.theme ?? 'light dark'};
${TOKEN_NAMES.map((name) => `  --${name}: light-dark(${palette[name][0]}, ${palette[name][1]});`).join('\n')}
  --line: color-mix(in srgb, var(--ink) 25%, transparent);
  --display: ${STACKS[pair.display]};
  --text: ${STACKS[pair.text]};
  --weight: ${pair.weight};
  --track: ${round(pair.tracking * 0.7)}em;
  --h1: clamp(${round(least)}rem, ${round(vw)}vw, ${round(top)}rem);
  --r: ${round(radius)}rem;
  --sp: clamp(${round(1.4 * space)}rem, ${round(4 * space)}vw, ${round(2.6 * space)}rem);
  --gap: ${round(1.15 * space)}rem;
  --pad: clamp(1.1rem, 4vw, 3.5rem);
}`;
  return {
    shell,
    recipe,
    pair: pairName,
    css: (rules, own) =>
      `${[tokens, BASE, BUTTONS[buttons], AFTER, shellCss, ...rules.map((name) => RULES[name] ?? ''), own].filter(Boolean).join('\n\n')}\n`,
  };
}
