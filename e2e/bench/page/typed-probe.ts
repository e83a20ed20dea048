/**
 * Tells the window that embeds the page when a frame was painted in which the typed words are others than before, whoever
 * put them there: a new text node or a whole new tree. Travels as text.
 */
export function typedProbe(): void {
  let shown: string | undefined;
  let scheduled = false;
  const { port1, port2 } = new MessageChannel();
  const words = (): string | undefined => document.querySelector('#typed')?.textContent ?? undefined;
  // A message posted in an animation frame is handled after that frame's paint.
  port1.addEventListener('message', () => {
    scheduled = false;
    const now = words();
    if (now === undefined || now === shown) return;
    shown = now;
    parent.postMessage({ bench: 'edited', what: `text ${now}`, at: performance.timeOrigin + performance.now() }, '*');
  });
  port1.start();
  new MutationObserver(() => {
    if (scheduled || words() === shown) return;
    scheduled = true;
    requestAnimationFrame(() => port2.postMessage(0, []));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
