import type { Frame } from './composition.ts';

/** Where a section's heading stands and how sections share the page, as CSS for the classes `s`, `w`, `hd` and `bd`. */
export const FRAMES: Readonly<Record<Frame, string>> = {
  stack: `.hd{margin-bottom:clamp(1.5rem,3vw,2.75rem);max-width:56rem}`,
  margin: `.hd{container-type:inline-size}
h2{font-size:min(var(--h2),13cqi)}
@media (min-width:64rem){.w{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,9fr);gap:var(--gap)}}
.hd{margin-bottom:1.75rem}`,
  centre: `.w{max-width:62rem;margin-inline:auto}
.hd{text-align:center;margin-bottom:clamp(1.5rem,3vw,2.5rem)}
.hd p{margin-inline:auto}
.s:not(.field,.deep,.spot,.tint)>.w{border-top:var(--rule);padding-top:var(--sp)}
.s:not(.field,.deep,.spot,.tint){padding-top:0}`,
  columns: `.s:not(.field,.deep,.spot,.tint){padding-block:calc(var(--sp)*.45)}
.hd{border-top:5px solid;padding-top:.6rem;margin-bottom:1.4rem}
@media (min-width:64rem){main{display:grid;grid-template-columns:repeat(12,1fr)}main>*{grid-column:1/-1}.s.half{grid-column:span 6}.s.third{grid-column:span 4}.s.two{grid-column:span 8}}`,
  panels: `main{display:grid;gap:var(--gap);padding:0 calc(var(--pad)/2) var(--gap)}
.hero{margin:0 calc(var(--pad)/-2);padding-bottom:0}
.s{border-radius:var(--r);padding:clamp(1.5rem,3.4vw,3rem)}
.hd{margin-bottom:1.75rem}
@media (min-width:64rem){main{grid-template-columns:repeat(12,1fr)}main>*{grid-column:1/-1}.s.half{grid-column:span 6}.s.third{grid-column:span 5}.s.two{grid-column:span 7}}`,
  cells: `.s{padding:0;border-bottom:var(--rule)}
.hd{padding:.8rem 1.5rem;border-bottom:var(--rule)}
.bd{padding:clamp(1.25rem,2.6vw,2.25rem) 1.5rem}
@media (min-width:64rem){main{display:grid;grid-template-columns:repeat(12,1fr)}main>*{grid-column:1/-1}.s.half{grid-column:span 6}.s.third{grid-column:span 5}.s.two{grid-column:span 7}.s.two,.s.first{border-right:var(--rule)}}`,
  right: `.hd{margin-bottom:1.75rem;container-type:inline-size}
h2{font-size:min(var(--h2),13cqi)}
@media (min-width:64rem){.w{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,4fr);gap:var(--gap)}.hd{order:2;position:sticky;top:2rem;align-self:start;text-align:right}}`,
};

/** Frames in which two neighbours may share a row. */
export const PAIRING: ReadonlySet<Frame> = new Set(['columns', 'panels', 'cells']);
