/**
 * Gives the keyboard back. The sandbox does not keep a page from taking focus, and every character typed after that would
 * be the page's. Focus that went from a field of ours into a frame without pointer or Tab is returned; a frame that goes on
 * taking it while somebody types is named a thief.
 */
const MOST_THEFTS = 5;
const TAB_MS = 300;
const TYPING_MS = 2_000;

interface Frames<F> {
  frameOf(element: Element): F | undefined;
  thief(frame: F): void;
}

export function guardFocus<F extends object>({ frameOf, thief }: Frames<F>): void {
  let last: HTMLElement | undefined;
  let tabAt = -Infinity;
  let typedAt = -Infinity;
  const thefts = new WeakMap<F, number>();

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLIFrameElement) return;
    last = target instanceof HTMLElement ? target : undefined;
  });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab' || key === 'F6') tabAt = performance.now();
      else typedAt = performance.now();
    },
    { capture: true },
  );
  const giveBack = (): void => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLIFrameElement)) return;
    const frame = frameOf(activeElement);
    // A pointer that pressed in the frame still hovers over it.
    if (frame === undefined || performance.now() - tabAt < TAB_MS || activeElement.matches(':hover')) return;
    if (last?.isConnected !== true || !isField(last)) return;
    last.focus({ preventScroll: true });
    if (performance.now() - typedAt > TYPING_MS) return;
    const count = (thefts.get(frame) ?? 0) + 1;
    thefts.set(frame, count);
    if (count > MOST_THEFTS) thief(frame);
  };
  // The frame becomes the active element only after this event.
  window.addEventListener('blur', () => setTimeout(giveBack, 0));
}

const isField = (element: HTMLElement): boolean => element.matches('input, textarea, select, [contenteditable]');
