import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { intentOf } from './keys.ts';
import type { Wish } from './use-wish.ts';

/** The textbox Wish: grows with its text up to the height its class allows, then scrolls. */
export function WishField(props: {
  wish: Wish;
  placeholder: string;
  className: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const { wish } = props;
  const box = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const field = box.current;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  });

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, altKey, nativeEvent } = event;
    // Safari ends the composition before its last keydown; that one carries the code 229.
    const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
    const intent = intentOf({ key, shiftKey, altKey, isComposing }, wish.running);
    if (intent === 'none' || intent === 'newline') return;
    event.preventDefault();
    wish[intent]();
  };

  return (
    <textarea
      ref={(element) => {
        box.current = element;
        if (typeof props.ref === 'function') return props.ref(element);
        if (props.ref) props.ref.current = element;
        return undefined;
      }}
      className={props.className}
      aria-label="Wish"
      rows={1}
      placeholder={props.placeholder}
      value={wish.draft}
      onChange={(event) => wish.setDraft(event.target.value)}
      onKeyDown={press}
      enterKeyHint="send"
    />
  );
}
