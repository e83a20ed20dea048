/**
 * Keeps the keyboard. The sandbox does not keep a page from taking focus, and every character typed after that would be the
 * page's. Once a field of ours has focus, and while somebody types into it, frames are shielded (inert: nothing in them can
 * take focus) until the pointer comes to them, Tab leads on, or the typing rests. Focus that goes from a field into a frame
 * without pointer or Tab is given back; a frame that goes on taking it is named a thief.
 */
const MOST_THEFTS = 5;
const TAB_MS = 300;
const REST_MS = 2_000;

interface Frames<F> {
  frameOf(element: Element): F | undefined;
  thief(frame: F): void;
  /** Whether nothing in the frames may take focus. */
  shield(on: boolean): void;
  /** Whether this point of the window, in CSS pixels, is over the frames. */
  covers(x: number, y: number): boolean;
}

export function guardFocus<F extends object>({ frameOf, thief, shield, covers }: Frames<F>): void {
  let last: HTMLElement | undefined;
  let tabAt = -Infinity;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const thefts = new WeakMap<F, number>();

  const lower = (): void => {
    if (resting === undefined) return;
    clearTimeout(resting);
    resting = undefined;
    shield(false);
  };
  const raise = (): void => {
    if (resting === undefined) shield(true);
    clearTimeout(resting);
    resting = setTimeout(lower, REST_MS);
  };

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLIFrameElement) return;
    last = target instanceof HTMLElement ? target : undefined;
    if (last !== undefined && isField(last)) raise();
  });
  document.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Tab' || key === 'F6') {
        tabAt = performance.now();
        lower();
      } else if (target instanceof HTMLElement && isField(target)) raise();
    },
    { capture: true },
  );
  const onPointer = ({ clientX, clientY }: MouseEvent): void => {
    if (resting !== undefined && covers(clientX, clientY)) lower();
  };
  document.addEventListener('pointermove', onPointer, { capture: true, passive: true });
  document.addEventListener('pointerdown', onPointer, { capture: true, passive: true });
  document.addEventListener('wheel', onPointer, { capture: true, passive: true });

  const giveBack = (): void => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLIFrameElement)) return;
    const frame = frameOf(activeElement);
    // A pointer that pressed in the frame still hovers over it.
    if (frame === undefined || performance.now() - tabAt < TAB_MS || activeElement.matches(':hover')) return;
    if (last?.isConnected !== true || !isField(last)) return;
    last.focus({ preventScroll: true });
    const count = (thefts.get(frame) ?? 0) + 1;
    thefts.set(frame, count);
    if (count > MOST_THEFTS) thief(frame);
  };
  // The frame becomes the active element only after this event.
  window.addEventListener('blur', () => setTimeout(giveBack, 0));
}

/** Monaco's own is none of the usual ones: it has an EditContext. */
const isField = (element: HTMLElement): boolean =>
  element.matches('input, textarea, select, [contenteditable]') || Boolean(Reflect.get(element, 'editContext'));
