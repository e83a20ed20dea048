/** Above the page: which hosts it asked for, and what stands in for what they would have given. One line, with more behind it. */
import { CloudOff, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Popover } from '../kit/popover.tsx';
import styles from './blocked-bar.module.css';
import { blockedWords } from './blocked-words.ts';

/** Closed, it stays closed until the page asks for something else. */
export default function BlockedBar() {
  const blocked = useWorkbenchState((state) => state.preview.blocked);
  const [closed, setClosed] = useState<string>();
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLButtonElement>(null);
  const { short, all } = blockedWords(blocked);
  const key = all.join('\n');
  if (all.length === 0 || key === closed) return null;
  return (
    <div role="status" aria-label="Not reached" className={styles.bar}>
      <CloudOff aria-hidden />
      <span className={styles.text} title={short}>
        {short}
      </span>
      <Button ref={details} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        Details
      </Button>
      <IconButton label="Close this message" onClick={() => setClosed(key)}>
        <X aria-hidden />
      </IconButton>
      {open ? (
        <Popover label="Not reached" close={() => setOpen(false)} side="bottom" align="end" anchor={details}>
          <ul className={styles.all}>
            {all.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className={styles.why}>
            Previews have no network, so that a page nobody has read reaches nobody. The text names these hosts as it
            did: outside of Vonk the page reaches them.
          </p>
        </Popover>
      ) : null}
    </div>
  );
}
