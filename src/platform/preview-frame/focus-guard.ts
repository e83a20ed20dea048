/**
 * Gives the keyboard back. The sandbox does not keep a page from taking focus, and every character typed after that is the
 * page's; nothing that the host can set keeps a frame of another process from it (inert, hidden, a modal dialog: Chromium 156).
 * So focus that went from a field of ours into a frame without pointer or Tab is returned at once, which leaves a page a key
 * or two, and a frame that takes it again and again is named a thief. Thefts are counted over all frames: what is made anew
 * in a thief's place begins where it left off.
 */
const MOST_THEFTS = 5;
const WITHIN_MS = 10_000;
const TAB_MS = 300;
const TYPING_MS = 2_000;
/** A finger hovers over nothing: it is believed once the keys have rested so long. */
const REST_MS = 1_000;

interface Frames<F> {
  frameOf(element: Element): F | undefined;
  thief(frame: F): void;
}

export function guardFocus<F extends object>({ frameOf, thief }: Frames<F>): void {
  const byTouch = matchMedia('(hover: none)');
  let last: HTMLElement | undefined;
  let tabAt = -Infinity;
  let typedAt = -Infinity;
  let thefts: readonly number[] = [];

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLIFrameElement) return;
    last = target instanceof HTMLElement ? target : undefined;
  });
  document.addEventListener('focusout', () => {
    // Into a frame focus goes by way of the window; a press on what takes none leaves it here, and ends what was typed in.
    setTimeout(() => {
      if (document.activeElement === document.body && document.hasFocus()) last = undefined;
    }, 0);
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
    const now = performance.now();
    // A pointer that pressed in the frame is still over it, and its press is activity; a script in it is neither.
    const isOver = activeElement.matches(':hover') || (byTouch.matches && now - typedAt > REST_MS);
    const pressed = isOver && navigator.userActivation.isActive;
    if (frame === undefined || now - tabAt < TAB_MS || pressed) return;
    if (last?.isConnected !== true || !isField(last)) return;
    last.focus({ preventScroll: true });
    if (now - typedAt > TYPING_MS) return;
    thefts = [...thefts.filter((at) => now - at < WITHIN_MS), now];
    if (thefts.length > MOST_THEFTS) thief(frame);
  };
  // The frame becomes the active element only after this event.
  window.addEventListener('blur', () => setTimeout(giveBack, 0));
}

/** Monaco's own is none of the usual ones: it has an EditContext. */
const isField = (element: HTMLElement): boolean =>
  element.matches('input, textarea, select, [contenteditable]') || Boolean(Reflect.get(element, 'editContext'));
