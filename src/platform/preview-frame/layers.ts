/**
 * Frames on top of each other in one place: which is seen, and which can be reached by keys, pointers and screen readers.
 * What lies under is painted all the same: a frame that is hidden would have nothing to show when its turn comes.
 */
const STYLE = 'position:absolute;inset:0;width:100%;height:100%;border:0;background:#fff;';

/** Under the frame that is seen, out of reach of keys, pointers and screen readers. */
export function cover(element: HTMLIFrameElement, layer = 0): void {
  element.style.cssText = `${STYLE}z-index:${layer}`;
  hide(element);
}

export function hide(element: HTMLIFrameElement): void {
  element.removeAttribute('title');
  element.setAttribute('aria-hidden', 'true');
  element.inert = true;
}

export function uncover(element: HTMLIFrameElement, name: string): void {
  element.style.cssText = `${STYLE}z-index:2`;
  offer(element, name);
}

export function offer(element: HTMLIFrameElement, name: string): void {
  element.title = name;
  element.removeAttribute('aria-hidden');
  element.inert = false;
}
