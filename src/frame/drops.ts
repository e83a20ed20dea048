/**
 * Files dropped onto the page. A browser opens them in place of the page, which would end the preview; here nothing happens
 * unless the page, or a file field in it, takes them. Handlers of the page come first.
 */
import { originals } from './originals.ts';

export function refuseDrops(): void {
  originals.addEventListener('dragover', refuse);
  originals.addEventListener('drop', refuse);
}

function refuse(event: DragEvent): void {
  if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
  // A file field takes what is dropped on it by default.
  const target = event.composedPath()[0];
  if (target instanceof Element && target.matches('input[type="file" i]:enabled')) return;
  event.preventDefault();
}
