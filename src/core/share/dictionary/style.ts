/** Part of the first dictionary: style sheets. Frozen: one changed character breaks every link that was made with it. */
export const STYLE = `
@charset "utf-8";
@import url("theme.css");
:root {
  color-scheme: light dark;
  --bg: #ffffff;
  --text: #1a1a1a;
  --muted: #6b7280;
  --accent: #e4572e;
  --border: #e5e7eb;
  --radius: 12px;
  --shadow: 0 1px 3px rgba(0, 0, 0, 0.1), 0 10px 30px rgba(0, 0, 0, 0.08);
  --space-1: 0.25rem;
  --font-sans: system-ui, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --font-mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  --paper:light-dark(#fbeaa8,#051810);--ink:light-dark(#00190f,#f2efe0);
}
*,
*::before,
*::after {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
}
html {
  font-size: 16px;
  scroll-behavior: smooth;
  font-family: sans-serif;
}
body {
  margin: 0;
  padding: 20px;
  min-height: 100vh;
  background-color: #fff;
  color: #333;
  font: 16px/1.5 "Helvetica Neue", Helvetica, Arial, sans-serif;
  -webkit-font-smoothing: antialiased;
}
h1, h2, h3 { margin: 0 0 1rem; line-height: 1.1; letter-spacing: -0.02em; text-wrap: balance; }
h1 { font-size: clamp(2.5rem, 6vw, 4.5rem); font-weight: 800; }
p { margin-top: 0; margin-bottom: 1em; max-width: 65ch; color: var(--muted); }
a { color: inherit; text-decoration: none; text-underline-offset: 0.2em; }
a:hover,
a:focus { text-decoration: underline; }
img, svg { display: block; max-width: 100%; height: auto; object-fit: cover; }
ul, ol { list-style: none; padding-left: 0; }
button {
  display: inline-block;
  padding: 0.75rem 1.5rem;
  border: none;
  border-radius: 999px;
  background: var(--accent);
  color: white;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
  transition: background-color 0.2s ease, transform 0.2s ease-in-out;
}
button:hover { transform: translateY(-2px); opacity: 0.9; }
button:active { transform: scale(0.98); }
button:disabled { cursor: not-allowed; opacity: 0.5; }
input, select, textarea { width: 100%; border: 1px solid #ccc; border-radius: 4px; padding: 8px 12px; font-family: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.container { width: 90%; max-width: 1200px; margin: 0 auto; padding: 0 1rem; }
.wrapper { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 1rem; flex-wrap: wrap; }
.grid {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
  grid-template-rows: auto 1fr auto;
  grid-gap: 20px;
  gap: clamp(1rem, 2.5vw, 2rem);
}
.item { grid-column: 1 / 3; grid-row: span 2; place-items: center; align-self: end; justify-self: stretch; flex: 1 1 200px; }
.hero { position: relative; overflow: hidden; padding: 6rem 1.5rem; background-image: linear-gradient(135deg, #f6d365 0%, #fda085 100%); text-align: center; }
.hero::before { content: ""; position: absolute; inset: 0; top: 0; right: 0; bottom: 0; left: 0; z-index: -1; pointer-events: none; }
.card { background: #fff; border: 1px solid var(--border); border-radius: var(--radius); padding: 1.5rem; box-shadow: 0 4px 6px rgb(0 0 0 / 0.1); }
.card:nth-child(even) { background-color: rgb(233 78 119 / 20%); }
.box { width: 200px; height: 200px; border: 5px solid rebeccapurple; background-color: lightblue; float: left; clear: both; }
nav ul { display: flex; gap: 2rem; justify-content: space-between; }
.site-header { position: sticky; top: 0; z-index: 10; backdrop-filter: blur(12px); }
.sr-only { position: absolute; width: 1px; height: 1px; clip: rect(0 0 0 0); white-space: nowrap; }
.hidden { display: none; visibility: hidden; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border-bottom: 1px solid #ddd; padding: 0.5rem; text-align: left; vertical-align: top; font-variant-numeric: tabular-nums; }
.truncate { overflow: hidden; text-overflow: ellipsis; }
li { margin-bottom: 10px; }
label { font-weight: bold; font-style: italic; text-transform: uppercase; font-size: 0.875rem; line-height: 1.2; }
.avatar { border-radius: 50%; aspect-ratio: 1 / 1; filter: drop-shadow(2px 4px 6px black); mix-blend-mode: multiply; }
.spin { animation: spin 1s linear infinite alternate both; will-change: transform; transform-origin: center; perspective: 800px; }
@keyframes spin { from { transform: rotate(0deg); } to { transform: rotate(360deg); } }
@keyframes fade-in { 0% { opacity: 0; } 50% { opacity: .5; } 100% { opacity: 1; } }
@media (max-width: 768px) { .grid { grid-template-columns: 1fr; } }
@media screen and (min-width: 40em) { .container { padding: 2em; } }
@media (prefers-color-scheme: dark) { :root { --bg: #0f1115; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation-duration: 0.01ms !important; transition-duration: 0.01ms !important; } }
@supports (display: grid) { }
@container (min-width: 30rem) { }
@layer base, components;
@font-face { font-family: "Name"; src: url("font.woff2") format("woff2"); font-display: swap; }
.a{display:flex;flex-wrap:wrap;gap:.8rem 1.5rem;align-items:center;margin-top:1.5rem}.b{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));max-width:34rem;padding:.7rem 1.25rem;border-radius:var(--r);background:var(--bg);color:var(--fg);font-weight:700;text-decoration:none}
.c{color:oklch(0.62 0.19 33);background:hsl(210 40% 96%);border:1px solid color-mix(in srgb,currentColor 30%,transparent)}
`;
