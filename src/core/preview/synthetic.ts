/**
 * Pages around files that are not markup: a root for a module to draw in, ordinary elements for a style sheet to style, a
 * sheet of paper for Markdown. The same markup whatever the file says, so it is whole from the first character on.
 */
import { extensionOf, type FilePath } from '../path.ts';

/** What fills the page. */
export type SyntheticKind = 'module' | 'style' | 'markdown';

export function syntheticKind(path: FilePath): SyntheticKind | undefined {
  const extension = extensionOf(path);
  if (/^[cm]?[jt]sx?$/.test(extension)) return 'module';
  if (extension === 'css') return 'style';
  return /^(md|markdown)$/.test(extension) ? 'markdown' : undefined;
}

/** Where Markdown is drawn. */
export const MARKDOWN_ID = 'vonk-markdown';

export interface SyntheticPage {
  readonly markup: string;
  /** A script of the page ends with the markup, and has its turn. */
  readonly script: boolean;
}

export function syntheticPage(path: FilePath, kind: SyntheticKind): SyntheticPage {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const head = (more = ''): string =>
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escaped(name)}</title><style>html{background:#fff;font-family:system-ui,sans-serif}</style>${more}</head>`;
  switch (kind) {
    case 'module':
      return {
        markup:
          `${head()}<body><div id="root"></div>` +
          '<script data-vonk type="vonk/script" data-vonk-at="0,0" data-vonk-root="0" data-vonk-type="module"></script>',
        script: true,
      };
    case 'style':
      return {
        markup: `${head(`<style data-vonk data-vonk-rel="stylesheet" data-vonk-href="/${escaped(encodeURI(path))}"></style>`)}<body>${SPECIMEN}`,
        script: false,
      };
    case 'markdown':
      return { markup: `${head(`<style>${PAPER}</style>`)}<body><main id="${MARKDOWN_ID}"></main>`, script: false };
  }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Of each kind of element one that is used as most pages use it, with the class names that most sheets have. */
const SPECIMEN = `
<header class="header"><nav class="nav navbar"><a class="logo brand" href="#">Specimen</a> <a class="active" href="#text">Text</a> <a href="#forms">Forms</a> <a href="#data">Data</a></nav></header>
<main class="container main">
<section class="hero section" id="text"><h1 class="title">Heading one</h1><p class="lead subtitle">A leading paragraph says what follows, with <a href="#forms">a link</a>, <strong>weight</strong>, <em>emphasis</em>, <mark>a mark</mark> and <code>code</code>.</p><p><button class="btn button btn-primary primary" type="button">Primary</button> <button class="btn button btn-secondary secondary" type="button">Secondary</button> <button class="btn button" type="button" disabled>Disabled</button></p></section>
<section class="section"><h2>Heading two</h2><p>Body text runs over more than one line, so that its measure, leading and colour can be judged. The quick brown fox jumps over the lazy dog, and eight figures stand in a row: 0123 4567.</p><h3>Heading three</h3><ul><li>An item</li><li>Another item<ul><li>One below it</li></ul></li></ul><ol><li>First</li><li>Second</li></ol><blockquote>A quotation is set apart from what is said around it.</blockquote><pre><code>const answer = 42;</code></pre><hr><h4>Heading four</h4><dl><dt>Term</dt><dd>What it means.</dd></dl></section>
<section class="grid cards section"><article class="card"><h3>Card</h3><p>A few words in a box.</p><a class="btn button" href="#">Open</a></article><article class="card"><h3>Card</h3><p>A few words in a box.</p><span class="badge tag">New</span></article><article class="card"><h3>Card</h3><p class="muted">A few words in a box.</p></article></section>
<section class="section" id="forms"><h2>Form</h2><form class="form"><p class="field"><label for="s-text">Text</label> <input class="input" id="s-text" placeholder="Placeholder"></p><p class="field"><label for="s-select">Choice</label> <select class="select" id="s-select"><option>One</option><option>Two</option></select></p><p class="field"><label for="s-area">More</label> <textarea class="textarea" id="s-area" rows="2">Some words</textarea></p><p><label><input type="checkbox" checked> Checked</label> <label><input type="radio" name="s" checked> One</label> <label><input type="radio" name="s"> Other</label></p><p><input type="range" aria-label="Range"> <progress value="0.6"></progress></p><p><button class="btn button btn-primary primary" type="submit">Send</button></p></form></section>
<section class="section" id="data"><h2>Table</h2><table class="table"><caption>Caption</caption><thead><tr><th>Name</th><th>Kind</th><th>Value</th></tr></thead><tbody><tr><td>Alpha</td><td>first</td><td>12.5</td></tr><tr><td>Beta</td><td>second</td><td>8.25</td></tr></tbody></table><details open><summary>Details</summary><p>What is folded away.</p></details><figure><svg width="160" height="60" role="img" aria-label="A picture"><rect width="160" height="60" fill="currentColor" opacity=".15"/></svg><figcaption>A figure</figcaption></figure></section>
</main>
<footer class="footer"><p><small>Footer</small></p></footer>`;

const PAPER =
  'body{max-width:46rem;margin:2.5rem auto;padding:0 1.25rem;line-height:1.6;color:#1f2328}' +
  'h1,h2{border-bottom:1px solid #d8dee4;padding-bottom:.3em}h1,h2,h3,h4{line-height:1.25;margin:1.5em 0 .6em}' +
  'a{color:#0a58ca}img,video{max-width:100%;height:auto}code{font:.9em ui-monospace,monospace;background:#eff1f3;' +
  'padding:.15em .35em;border-radius:4px}pre{background:#f6f8fa;padding:1em;border-radius:6px;overflow:auto}' +
  'pre code{background:none;padding:0}blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #d0d7de;color:#57606a}' +
  'table{border-collapse:collapse;display:block;overflow:auto}th,td{border:1px solid #d0d7de;padding:.35em .8em}' +
  'hr{border:0;border-top:1px solid #d8dee4;margin:2em 0}li:has(>input[type=checkbox]){list-style:none}';
