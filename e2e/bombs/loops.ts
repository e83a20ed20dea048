/** Bombs that never give the thread back. */
import { markup, script, type Bomb } from './bomb.ts';

export const loops: readonly Bomb[] = [
  { name: 'a loop in a script of the page', files: script('for (;;);'), end: 'removed', quick: true },
  {
    name: 'a loop in a click handler',
    files: markup(
      '<button id="go">Go</button><script>go.onclick = () => { for (;;); }; setTimeout(() => go.click(), 200);</script>',
    ),
    end: 'removed',
  },
  { name: 'a loop in a module', files: markup('<script type="module">\nfor (;;);\n</script>'), end: 'removed' },
  {
    name: 'a chain of promises without an end',
    files: script('const again = () => Promise.resolve().then(again);\nagain();'),
    end: 'removed',
    quick: true,
  },
  { name: 'an await in a loop', files: script('(async () => { for (;;) await null; })();'), end: 'removed' },
  {
    name: 'recursion that catches its own overflow, twice a level',
    files: script('const deep = () => { try { deep(); } catch {} try { deep(); } catch {} };\ndeep();'),
    end: 'removed',
  },
  {
    name: 'an observer that changes what it observes',
    files: script(
      `new MutationObserver(() => { document.title += '.'; document.body.dataset.n = Math.random(); })
  .observe(document, { subtree: true, attributes: true, childList: true });
document.body.dataset.n = 0;`,
    ),
    end: 'removed',
  },
  {
    name: 'an animation frame that never ends',
    files: script('requestAnimationFrame(() => { for (;;); });'),
    end: 'removed',
  },
  {
    name: 'a thousand timers of no delay, each busy',
    files: script(
      `const busy = () => { const end = performance.now() + 8; while (performance.now() < end); };
for (let n = 0; n < 1000; n += 1) setInterval(busy, 0);`,
    ),
    end: 'either',
  },
  {
    name: 'a generator without an end',
    files: script(
      'function* all() { for (let n = 0; ; n += 1) yield n; }\nlet sum = 0;\nfor (const n of all()) sum += n;',
    ),
    end: 'removed',
  },
  {
    name: 'a pattern that tries everything',
    files: script(`/^(\\w+\\s?)*$/.test('spark '.repeat(40) + '!');`),
    end: 'removed',
    quick: true,
  },
  {
    name: 'a getter that loops, written to the console',
    files: script('console.log({ get spark() { for (;;); } });'),
    end: 'removed',
  },
  {
    name: 'an error whose message loops',
    files: script(
      'setTimeout(() => { throw Object.assign(new Error(), { get stack() { for (;;); } }); });\nthrow { toString() { for (;;); } };',
    ),
    end: 'either',
  },
  {
    name: 'an element that moves itself for ever',
    files: script(
      `customElements.define('x-flea', class extends HTMLElement { connectedCallback() { for (;;) this.after(new Text('.')); } });
document.body.append(document.createElement('x-flea'));`,
    ),
    end: 'removed',
  },
  {
    name: 'a size observer that grows what it observes',
    files: markup(
      '<div id="box">grows</div><script>new ResizeObserver(() => { box.style.width = `${box.offsetWidth + 7}px`; }).observe(box);</script>',
    ),
    end: 'lives',
  },
];
