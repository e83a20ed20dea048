/**
 * The first dictionary of links: what prototypes are likely to say, so that a link need not say it. Written by hand from
 * what the languages are made of; never trained on samples. Frozen for ever: links that were made with it are opened with
 * it. What comes last costs a link least.
 */
import { COMPONENT } from './component.ts';
import { DRAWING } from './drawing.ts';
import { PAGE } from './page.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** As a link begins: a name, paths, an empty line. */
const HEADS =
  'Untitled\nsrc/App.js\nsrc/main.tsx\nsrc/index.css\npackage.json\n\nUntitled\nApp.tsx\nstyles.css\n\nUntitled\nsrc/App.tsx\nsrc/styles.css\n\n' +
  'Untitled\ndrawing.svg\n\nUntitled\nindex.html\nstyles.css\nscript.js\n\nUntitled\nindex.html\n\n';

export const FIRST_DICTIONARY: string = SCRIPT + COMPONENT + DRAWING + STYLE + PAGE + HEADS;
