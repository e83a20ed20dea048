/**
 * One layer that shows the words of whichever element with `data-hint` the pointer rests on or the keyboard reaches.
 * The words are the element's name, or its description where it has words of its own: nothing is said here only.
 */
import { Tooltip } from 'radix-ui';
import { useEffect, useState } from 'react';
import styles from './hint.module.css';

const REST_MS = 500;
/** Having just read one, a person who moves on reads the next at once. */
const WARM_MS = 300;

interface Shown {
  readonly text: string;
  readonly keys: string | undefined;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

export default function HintLayer() {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => watch(setShown), []);
  if (!shown) return null;
  return (
    <Tooltip.Provider>
      <Tooltip.Root open>
        <Tooltip.Trigger asChild>
          <span className={styles.stand} style={shown.box} />
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className={styles.hint} sideOffset={6} collisionPadding={8}>
            {shown.text}
            {shown.keys ? <kbd className={styles.keys}>{shown.keys}</kbd> : null}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}

function watch(show: (shown: Shown | undefined) => void): () => void {
  let current: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hiddenAt = -WARM_MS;
  const hide = () => {
    clearTimeout(timer);
    if (current) hiddenAt = performance.now();
    current = undefined;
    show(undefined);
  };
  const turnTo = (element: HTMLElement, afterMs: number) => {
    if (element === current) return;
    hide();
    timer = setTimeout(() => {
      if (!element.isConnected) return;
      current = element;
      const { left, top, width, height } = element.getBoundingClientRect();
      show({ text: element.dataset['hint'] ?? '', keys: element.dataset['keys'], box: { left, top, width, height } });
    }, afterMs);
  };
  const over = (event: PointerEvent) => {
    const element = hinted(event.target);
    if (event.pointerType === 'touch' || !element) hide();
    else turnTo(element, performance.now() - hiddenAt < WARM_MS || current ? 0 : REST_MS);
  };
  const focus = (event: FocusEvent) => {
    const element = hinted(event.target);
    if (element?.matches(':focus-visible')) turnTo(element, 0);
    else hide();
  };
  const listeners = [
    ['pointerover', over],
    ['focusin', focus],
    ['pointerdown', hide],
    ['keydown', hide],
    ['scroll', hide],
    ['blur', hide],
  ] as const;
  for (const [type, listener] of listeners) window.addEventListener(type, listener as EventListener, true);
  return () => {
    clearTimeout(timer);
    for (const [type, listener] of listeners) window.removeEventListener(type, listener as EventListener, true);
  };
}

const hinted = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-hint]') ?? undefined) : undefined;
