/**
 * What the frame program needs of the browser, taken before any page code runs: a page that replaces `setTimeout` or
 * `document.write` must not stop the preview by accident. (On purpose it can: nothing here is a defence.)
 */
export const originals = {
  setTimeout: window.setTimeout.bind(window),
  setInterval: window.setInterval.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
  addEventListener: window.addEventListener.bind(window),
  open: document.open.bind(document),
  write: document.write.bind(document),
  close: document.close.bind(document),
  now: performance.now.bind(performance),
  postToHost: parent.postMessage.bind(parent),
  createObjectUrl: URL.createObjectURL.bind(URL),
  revokeObjectUrl: URL.revokeObjectURL.bind(URL),
} as const;
