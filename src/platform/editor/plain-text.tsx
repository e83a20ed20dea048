import { useEffect, useRef } from 'react';
import type { FrameClock } from '../../core/frame-clock.ts';
import { lineCount } from '../../core/text.ts';
import type { Document, Documents, DocumentView } from './documents.ts';

interface PlainTextProps {
  readonly documents: Documents;
  readonly clock: FrameClock;
}

/** The text as it comes, in its place and size, while Monaco is on its way. To be read, not to be edited. */
export function PlainText({ documents, clock }: PlainTextProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? show(box.current, documents, clock) : undefined), [documents, clock]);
  return (
    <div className="vonk-plain" ref={box}>
      <pre className="vonk-plain-numbers" aria-hidden="true" />
      <pre className="vonk-plain-text" />
    </div>
  );
}

function show(box: HTMLElement, documents: Documents, clock: FrameClock): () => void {
  const [numbers, text] = box.querySelectorAll('pre');
  if (!numbers || !text) return () => {};
  const written = document.createTextNode('');
  const counted = document.createTextNode('');
  // It scrolls, so the keyboard must reach it.
  text.tabIndex = 0;
  text.replaceChildren(written);
  numbers.replaceChildren(counted);
  let lines = 0;
  let waiting = '';

  const append = (added: string): void => {
    written.appendData(added);
    const more = lineCount(added) - (lines === 0 ? 0 : 1);
    counted.appendData(Array.from({ length: more }, (_, index) => `${lines + index + 1}\n`).join(''));
    lines += more;
  };
  const reset = (shown: Document | undefined): void => {
    waiting = '';
    lines = 0;
    written.data = '';
    counted.data = '';
    text.setAttribute('aria-label', shown?.path ?? 'No file is open');
    if (shown) append(shown.buffer.text());
  };
  const ifShown = (changed: Document): void => {
    if (changed === documents.shown) reset(changed);
  };
  const view: DocumentView = {
    shown: reset,
    grew(grown, added) {
      if (grown === documents.shown) waiting += added;
    },
    edited: ifShown,
    replaced: ifShown,
    wrote: () => {},
    removed: () => {},
    follow: () => {},
    readOnly: () => {},
    reveal: () => {},
    marked: () => {},
  };
  const detach = documents.attach(view);
  const stop = clock.onTick(() => {
    if (waiting === '') return;
    append(waiting);
    waiting = '';
    if (documents.following) box.scrollTop = box.scrollHeight;
  });
  reset(documents.shown);
  return () => {
    detach();
    stop();
  };
}
