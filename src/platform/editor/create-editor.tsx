import { lazy, Suspense, type ReactElement } from 'react';
import type { EditorPort } from '../../core/editor.ts';
import type { FrameClock } from '../../core/frame-clock.ts';
import { Documents } from './documents.ts';
import './editor.css';
import { PlainText } from './plain-text.tsx';

export interface EditorOptions {
  readonly clock: FrameClock;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

export interface EditorAdapter {
  readonly port: EditorPort;
  /** Fills its parent. Shows the text plainly until Monaco has come. */
  readonly Editor: (props: { readonly theme: 'dark' | 'light' }) => ReactElement;
  /** Resolves once Monaco has come: the largest thing to fetch is behind. Never, where it does not come. */
  readonly loaded: Promise<void>;
}

/** The editor as a port and a component. Monaco itself is fetched when the component is first shown. */
export function createEditor({ clock, now }: EditorOptions): EditorAdapter {
  const documents = new Documents();
  const plain = <PlainText documents={documents} clock={clock} />;
  let arrived = (): void => undefined;
  const loaded = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let pane: Promise<{ default: (props: { readonly theme: 'dark' | 'light' }) => ReactElement }> | undefined;

  const load = () =>
    (pane ??= import('./monaco-pane.tsx').then(
      ({ openPane }) => {
        arrived();
        const MonacoPane = openPane(documents, clock, now);
        return { default: ({ theme }) => <MonacoPane theme={theme} loading={plain} /> };
      },
      // Offline before the first visit was whole: what is written can still be read, and the next start tries again.
      () => ({ default: () => plain }),
    ));
  const Pane = lazy(load);

  return {
    port: documents,
    loaded,
    Editor: ({ theme }) => (
      <Suspense fallback={plain}>
        <Pane theme={theme} />
      </Suspense>
    ),
  };
}
