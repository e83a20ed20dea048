/**
 * What the streamed page tells about itself, to the window that embeds it. Travels as text into the page, so it uses
 * nothing from outside of itself.
 */
export type ProbeMessage =
  /** A document has begun. */
  | { readonly bench: 'document'; readonly at: number }
  /**
   * These markers stand in a frame whose drawing was handed over (`committed`: after the animation frame's paint) or that
   * was shown (`presented`: the browser's own Element Timing). Milliseconds since the epoch.
   */
  | { readonly bench: 'marks'; readonly how: 'committed' | 'presented'; readonly ids: number[]; readonly at: number }
  /** A frame was painted in which the typed text, or the sized box, is another than before. */
  | { readonly bench: 'edited'; readonly what: string; readonly at: number }
  /** The first pixel of the document; told by `host-record.ts`, also where the page has no probe. */
  | { readonly bench: 'pixel'; readonly at: number };

export function probe(selector: string): void {
  const epoch = (): number => performance.timeOrigin + performance.now();
  const send = (message: ProbeMessage): void => parent.postMessage(message, '*');
  send({ bench: 'document', at: epoch() });

  let found: Element[] = [];
  let edited: string | undefined;
  let scheduled = false;
  const { port1, port2 } = new MessageChannel();

  // A message posted in an animation frame is handled after that frame's paint.
  port1.addEventListener('message', () => {
    scheduled = false;
    const at = epoch();
    const ids = found.filter((element) => element.isConnected).map((element) => Number(element.getAttribute('data-m')));
    found = [];
    if (ids.length > 0) send({ bench: 'marks', how: 'committed', ids, at });
    if (edited !== undefined) send({ bench: 'edited', what: edited, at });
    edited = undefined;
  });
  port1.start();
  const afterPaint = (): void => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => port2.postMessage(0, []));
  };

  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) found.push(node);
        else found.push(...node.querySelectorAll(selector));
        if (node.id === 'sized') sizes.observe(node);
      }
      const place = record.target instanceof Element ? record.target : record.target.parentElement;
      if (place?.closest('#typed')) edited = `text ${place.textContent}`;
    }
    if (found.length > 0 || edited !== undefined) afterPaint();
  }).observe(document, { subtree: true, childList: true, characterData: true });

  // Called between layout and paint, so the frame it belongs to is this one: no animation frame more.
  const sizes = new ResizeObserver((entries) => {
    edited = `size ${entries[0]?.contentRect.width}`;
    if (scheduled) return;
    scheduled = true;
    port2.postMessage(0, []);
  });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shownAt: unknown = Reflect.get(entry, 'renderTime');
      const ids = [Number(String(Reflect.get(entry, 'identifier')).slice(1))];
      if (typeof shownAt === 'number' && shownAt > 0)
        send({ bench: 'marks', how: 'presented', ids, at: performance.timeOrigin + shownAt });
    }
  }).observe({ type: 'element', buffered: true });
}
