/** What this project's pages were allowed, with the way back. Closed, the globe in the head still says it. */
import { Globe, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { NetworkLevel } from '../../core/preview/network.ts';
import { useWorkbench } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Popover } from '../kit/popover.tsx';
import styles from './blocked-bar.module.css';
import { allowedWords } from './tools/levels.ts';

export function AllowedBar({ level }: { level: Exclude<NetworkLevel, 'off'> }) {
  const workbench = useWorkbench();
  const [closed, setClosed] = useState(false);
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLButtonElement>(null);
  if (closed) return null;
  const { title, leaks } = allowedWords(level);
  return (
    <div role="status" aria-label="Network" className={styles.bar}>
      <Globe aria-hidden />
      <span className={styles.text} title={title}>
        {title}
      </span>
      <Button ref={details} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        What that means
      </Button>
      <Button look="outline" onClick={() => workbench.setNetwork('off')}>
        Undo
      </Button>
      <IconButton label="Close this message" onClick={() => setClosed(true)}>
        <X aria-hidden />
      </IconButton>
      {open ? (
        <Popover label="What is allowed" close={() => setOpen(false)} side="bottom" align="end" anchor={details}>
          <p>{leaks}</p>
          <p className={styles.why}>For this project, on this device. It goes along with no link and no export.</p>
        </Popover>
      ) : null}
    </div>
  );
}
