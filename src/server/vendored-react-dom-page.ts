/**
 * The global that `react-dom`'s script file used to make, over today's modules: with `createRoot`, and with `render` as
 * pages for React 17 and earlier call it. Runs in the preview's page.
 */
import * as dom from 'react-dom';
import * as client from 'react-dom/client';
import type { ReactNode } from 'react';

const roots = new WeakMap<Element, client.Root>();

function render(node: ReactNode, container: Element, done?: () => void): void {
  const root = roots.get(container) ?? client.createRoot(container);
  roots.set(container, root);
  dom.flushSync(() => root.render(node));
  done?.();
}

function unmountComponentAtNode(container: Element): boolean {
  const root = roots.get(container);
  roots.delete(container);
  root?.unmount();
  return root !== undefined;
}

export const legacy = { ...dom, ...client, render, hydrate: render, unmountComponentAtNode };
