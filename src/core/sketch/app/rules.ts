/** Styles that several recipes share, by name. Each stands on tokens only, so that a change of colour is a change of tokens. */
export const RULES: Readonly<Record<string, string>> = {
  acts: `.acts { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }`,
  figure: `.figure { font-family: var(--display); font-weight: var(--weight); font-size: clamp(4rem, 18vw, 8.5rem); line-height: 1; letter-spacing: var(--track); font-variant-numeric: tabular-nums; }`,
  list: `.list { display: grid; padding: 0; list-style: none; }
.list > li { display: flex; gap: 0.75rem; align-items: center; padding: 0.7rem 0; border-top: 1px solid var(--line); }
.list > li > :first-child:not(:only-child) { flex: 1; min-width: 0; }`,
  fields: `.fields { display: grid; gap: 1rem; }
label { display: grid; gap: 0.3rem; font-weight: 600; }`,
  row: `.row { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: end; }
.row > label { flex: 1 1 11rem; }`,
  note: `.note { color: var(--soft); }`,
  tick: `.tick { display: flex; gap: 0.75rem; align-items: center; font-weight: 400; cursor: pointer; }
.tick input { flex: none; width: 1.35rem; height: 1.35rem; padding: 0; accent-color: var(--link); }`,
  meter: `.meter { height: 0.6rem; overflow: hidden; border-radius: 1rem; background: var(--tint); box-shadow: inset 0 0 0 1px var(--line); }
.meter > span { display: block; height: 100%; background: var(--link); transition: width 0.2s; }`,
  result: `.result { display: grid; gap: 0.4rem; padding: 1.25rem; border-radius: var(--r); background: var(--deep); color: var(--on-deep); }
.result strong { font: var(--weight) clamp(2rem, 7vw, 3.2rem)/1 var(--display); letter-spacing: var(--track); font-variant-numeric: tabular-nums; }`,
  range: `input[type='range'] { padding: 0; border: 0; background: none; accent-color: var(--link); }`,
};

/** Reset, controls and focus: in every sheet. */
export const BASE = `* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 var(--text); overflow-wrap: break-word; }
h1, h2, h3 { font-family: var(--display); font-weight: var(--weight); letter-spacing: var(--track); line-height: 1.08; text-wrap: balance; }
h1 { font-size: var(--h1); }
h2 { font-size: 1.3rem; }
.head p { max-width: 34rem; margin-top: 0.75rem; }
.work { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap); align-content: start; }
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
input, select, textarea { width: 100%; min-height: 2.9rem; padding: 0.6rem 0.8rem; border: 1.5px solid var(--soft); border-radius: var(--r); background: var(--paper); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }`;
