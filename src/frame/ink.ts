/**
 * How much a person can see in the viewport: characters of text, with pictures, drawings and controls counted as some.
 * A rough sum, good for one question only: does this document show at least as much as that one? Reads layout.
 */
const SHOWN = 'img,svg,canvas,video,input,button,select,textarea,progress,meter,hr';
const PICTURE = 40;

export function inkInView(): number {
  const { body } = document;
  if (body === null) return 0;
  let ink = 0;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let parent: Element | null = null;
  let seen = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = (node.nodeValue ?? '').trim().length;
    if (length === 0) continue;
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      seen = parent !== null && isInView(parent);
    }
    if (seen) ink += length;
  }
  for (const element of body.querySelectorAll(SHOWN)) if (isInView(element)) ink += PICTURE;
  return ink;
}

function isInView(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}
