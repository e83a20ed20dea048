/** What a page that scripts made has become, as text; and a world in which it becomes the same each time. */
import type { Frame } from 'playwright/test';

/** Addresses of objects and ids that React counts up are the same for all. Empty while nothing is drawn. */
export async function readPage(frame: Frame | undefined): Promise<string> {
  const html = await frame
    ?.evaluate(() => {
      // React draws into a root; without one, or with nothing in it, what is there is none of its doing.
      if (!document.querySelector('#root')?.hasChildNodes()) return '';
      const copy = document.body.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const node of copy.querySelectorAll('script, style, link')) node.remove();
      return copy.innerHTML;
    })
    // A document that is replaced in this moment.
    .catch(() => '');
  return (html ?? '')
    .replace(/blob:[^"')\s]+/g, 'blob:')
    .replace(/_r_[0-9a-z]+_/g, '_r_')
    .replace(/ style="view-transition-name:[^"]*"/g, '')
    .trim();
}

/** A page that counts by itself says another number at every look. */
export const withoutNumbers = (page: string): string => page.replace(/\d+/g, '0');

export const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Travels as text into every frame: the clock stands, and chance is the same each time. The app's own window is left alone. */
export function sameMoment(): void {
  if (window.top === window) return;
  let state = 1;
  Math.random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const NOW = Date.UTC(2026, 0, 2, 12);
  const Real = Date;
  window.Date = new Proxy(Real, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [NOW] : args) as Date,
    apply: () => new Real(NOW).toString(),
    get: (target, key) => (key === 'now' ? () => NOW : (Reflect.get(target, key) as unknown)),
  });
}
