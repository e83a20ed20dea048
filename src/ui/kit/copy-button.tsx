import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';

const SAID_MS = 2000;

/** Puts a text on the clipboard. Its name stays; the tick and a spoken word say that it is done. */
export function CopyButton({ text, children, ...rest }: Omit<ButtonProps, 'onClick'> & { text: () => string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow copying. Select the text and copy it by hand.'),
    );
  };
  return (
    <>
      <Button {...rest} onClick={copy}>
        {said === 'Copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
        {children}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
