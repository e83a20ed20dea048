/** Above the page: which hosts it asked for, and what stands in for what they would have given. One line, with more behind it. */
import { CloudOff, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { useMenu } from '../kit/menu.tsx';
import { Popover } from '../kit/popover.tsx';
import styles from './blocked-bar.module.css';
import { blockedWords, offerFor } from './blocked-words.ts';
import { levelGroup } from './tools/levels.ts';

/** Closed, it stays closed until the page asks for something else. */
export default function BlockedBar() {
  const workbench = useWorkbench();
  const blocked = useWorkbenchState((state) => state.preview.blocked);
  const network = useWorkbenchState((state) => state.network);
  const [bringing, setBringing] = useState(false);
  const { open: openMenu, menu } = useMenu();
  const [closed, setClosed] = useState<string>();
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLButtonElement>(null);
  const { short, all } = blockedWords(blocked);
  const key = all.join('\n');
  const offer = offerFor(blocked, network);
  const bringIn = () => {
    setBringing(true);
    void workbench.bringInImages().finally(() => setBringing(false));
  };
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
      {offer.images ? (
        <Button onClick={bringIn} disabled={bringing} title="Copies the pictures into the project">
          {bringing ? 'Bringing in' : 'Bring in'}
        </Button>
      ) : null}
      {offer.level === 'assets' ? (
        <Button look="outline" onClick={() => workbench.setNetwork('assets')} title="For this project, on this device">
          Allow images and fonts
        </Button>
      ) : offer.level === 'open' ? (
        <Button
          look="outline"
          aria-haspopup="menu"
          onClick={({ currentTarget }) =>
            openMenu({
              label: 'Network',
              groups: [levelGroup(network, (level) => workbench.setNetwork(level))],
              opener: currentTarget,
            })
          }
        >
          Allow …
        </Button>
      ) : null}
      {menu}
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
            {network === 'off'
              ? 'Previews have no network, so that a page nobody has read reaches nobody. '
              : 'This project’s pages may not reach more than was allowed. '}
            The text names these hosts as it did: outside of Vonk the page reaches them.
          </p>
        </Popover>
      ) : null}
    </div>
  );
}
