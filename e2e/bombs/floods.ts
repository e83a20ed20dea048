/** Bombs that say too much, ask too much, or never stay. */
import { markup, script, type Bomb } from './bomb.ts';

const workers = (count: number): string =>
  `const code = URL.createObjectURL(new Blob(['for (;;);'], { type: 'text/javascript' }));
for (let n = 0; n < ${count}; n += 1) new Worker(code);`;

export const floods: readonly Bomb[] = [
  { name: 'forty workers that spin', files: script(workers(40)), end: 'either' },
  {
    name: 'messages to the window above, without an end',
    files: script(`for (;;) parent.postMessage('spark'.repeat(2_000), '*');`),
    end: 'removed',
    quick: true,
  },
  {
    name: 'messages to the window above, a thousand at a time',
    files: script(
      `const text = 'spark'.repeat(200);\nsetInterval(() => { for (let n = 0; n < 1_000; n += 1) parent.postMessage(text, '*'); }, 0);`,
    ),
    end: 'removed',
  },
  {
    name: 'a console that is never quiet',
    files: script(
      `setInterval(() => { for (let n = 0; n < 500; n += 1) console.log('spark', n, { n, deep: [[[n]]] }); }, 0);`,
    ),
    end: 'lives',
    quick: true,
  },
  {
    name: 'a loop that writes to the console',
    files: script('for (let n = 0; ; n += 1) console.error(n);'),
    end: 'removed',
  },
  {
    name: 'errors and rejections by the hundred',
    files: script(
      `setInterval(() => { for (let n = 0; n < 100; n += 1) { Promise.reject(new Error('spark ' + n)); setTimeout(() => { throw new Error('late ' + n); }); } }, 0);`,
    ),
    end: 'lives',
  },
  {
    name: 'pictures from ten thousand hosts',
    files: script(`for (let n = 0; n < 10_000; n += 1) new Image().src = \`https://h\${n}.example/spark.png\`;`),
    end: 'either',
  },
  {
    name: 'dialogs without an end',
    files: script(`for (;;) { alert('spark'); confirm('spark?'); prompt('spark', '!'); print(); }`),
    end: 'removed',
  },
  { name: 'a page that reloads itself', files: script('location.reload();'), end: 'removed', quick: true },
  {
    name: 'a page that goes to a blank one',
    files: script(`setTimeout(() => { location.href = 'about:blank'; }, 100);`),
    end: 'removed',
  },
  {
    name: 'a page that goes to an address that holds a loop',
    files: script(`location.href = 'data:text/html,<script>for(;;);</' + 'script>';`),
    end: 'removed',
  },
  { name: 'a refresh at once', files: markup('<meta http-equiv="refresh" content="0">'), end: 'removed' },
  {
    name: 'a page that goes to its own shell again and again',
    files: script('setInterval(() => location.assign(location.pathname + "?" + Math.random()), 10);'),
    end: 'removed',
  },
  {
    name: 'a hundred thousand steps of history',
    files: script(
      `for (let n = 0; n < 100_000; n += 1) { try { history.pushState(n, ''); } catch {} location.hash = n; }`,
    ),
    end: 'either',
  },
  {
    name: 'a document that writes itself anew for ever',
    files: script(
      `const again = () => { document.open(); document.write('<p>spark</p>'.repeat(100)); document.close(); setTimeout(again, 0); };\nsetTimeout(again, 0);`,
    ),
    end: 'either',
  },
  {
    name: 'a document that never stops writing',
    files: script(`for (;;) document.write('<p>spark</p>');`),
    end: 'removed',
  },
  {
    name: 'two pages that lead to each other',
    files: {
      ...markup(`<a id="on" href="other.html">on</a><script>setTimeout(() => on.click(), 0);</script>`),
      'other.html': `<!doctype html><title>Other</title><a id="back" href="index.html">back</a><script>setTimeout(() => back.click(), 0);</script>`,
    },
    end: 'either',
  },
  {
    name: 'a form that sends itself for ever',
    files: markup(
      '<form id="f"><input name="a" value="1"></form><script>setInterval(() => { f.requestSubmit(); f.submit(); }, 0);</script>',
    ),
    end: 'either',
  },
  {
    name: 'a page that takes the keyboard for ever',
    files: markup(
      '<input id="thief"><script>setInterval(() => { thief.blur(); thief.focus(); window.focus(); }, 0);</script>',
    ),
    end: 'either',
  },
];
