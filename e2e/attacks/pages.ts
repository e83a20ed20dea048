/** Puts attacks together into pages: those that can share one do, each of the others gets its own. */
import type { Attack, Targets } from './attack.ts';

export interface Batch {
  /** A marker that the page bears, so that it is found again. */
  readonly name: string;
  readonly attacks: readonly Attack[];
  readonly html: string;
}

/** How long an attack may take in the page before it counts as ended; a page is looked at when all have ended. */
const MOST_MS = 1_800;

/** The families that share a page; what a click changes (focus, full screen) is kept from the rest. */
const together = ({ family, click, prose, file }: Attack): string =>
  prose !== undefined || file !== undefined ? 'reply' : `${family}${click === true ? ' clicked' : ''}`;

export function batchesOf(attacks: readonly Attack[], at: Targets): readonly Batch[] {
  const pages = attacks.filter(({ prose, file }) => prose === undefined && file === undefined);
  const shared = new Map<string, Attack[]>();
  for (const one of pages.filter(({ alone }) => alone !== true)) {
    const name = together(one);
    shared.set(name, [...(shared.get(name) ?? []), one]);
  }
  const groups = [...shared.values(), ...pages.filter(({ alone }) => alone === true).map((one) => [one])];
  return groups.map((group, index) => {
    const name = `batch-${index}-${group[0]?.id ?? ''}`;
    return { name, attacks: group, html: pageOf(name, group, at) };
  });
}

function pageOf(name: string, attacks: readonly Attack[], at: Targets): string {
  const markup = (first: boolean): string =>
    attacks
      .filter((one) => (one.first === true) === first)
      .map(({ html, id }) => html?.(at, id) ?? '')
      .join('\n');
  const scripts = attacks.flatMap(({ script, click, id }) => {
    if (script === undefined) return [];
    const work = `async () => { ${script(at, id)} }`;
    return click === true ? [`clicked('${id}', ${work});`] : [`attempt('${id}', ${work});`];
  });
  const begun = `<script>console.debug('begun ${name}')</script>`;
  return `${attacks.some(({ first }) => first === true) ? markup(true) + begun : ''}<!doctype html>
<title>${name}</title>
${begun}
<script>
  window.attacks = { name: '${name}', won: {}, left: 1 };
  function attempt(id, work) {
    attacks.left += 1;
    const end = (won) => { if (id in attacks.won) return; attacks.won[id] = won; attacks.left -= 1; };
    setTimeout(end, ${MOST_MS}, 'too slow');
    try { work().then(end, (error) => end('refused: ' + error)); } catch (error) { end('refused: ' + error); }
  }
  function clicked(id, work) {
    const button = Object.assign(document.createElement('button'), { id: 'go-' + id, textContent: id });
    button.onclick = (event) => { event.stopPropagation(); attempt(id, work); };
    addEventListener('DOMContentLoaded', () => document.body.prepend(button));
  }
</script>
<h1>${name}</h1>
<script>
${scripts.join('\n')}
</script>
${markup(false)}
<a href="other.html">other</a>
<script>
  // What nothing in the page can end by itself is given a moment.
  setTimeout(() => { attacks.won['the page'] = 'whole'; attacks.left -= 1; }, 400);
</script>`;
}
