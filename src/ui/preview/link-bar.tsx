/** A link out of the project: named, not followed. Its address is what the page wrote, so it is only shown and copied. */
import { Copy, CornerUpRight, X } from 'lucide-react';
import { useState } from 'react';
import { hostOf } from '../../core/preview/outside.ts';
import { useWorkbench } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './blocked-bar.module.css';

export function LinkBar({ address }: { address: string }) {
  const workbench = useWorkbench();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const name = hostOf(address) ?? address;
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <div role="status" aria-label="Link" className={styles.bar}>
      <CornerUpRight aria-hidden />
      <span className={styles.text} title={address}>
        {name.slice(0, 80)} was not opened: previews follow links within the project only
      </span>
      <Button look="outline" onClick={copy}>
        <Copy aria-hidden /> {copied === 'yes' ? 'Copied' : copied === 'failed' ? 'Could not be copied' : 'Copy link'}
      </Button>
      <IconButton label="Close this message" onClick={() => workbench.forgetOutsideLink()}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
