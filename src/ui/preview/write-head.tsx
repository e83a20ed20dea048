import { useEffect, useRef } from 'react';
import type { WorkbenchState } from '../../engine/state.ts';
import { useWorkbench } from '../app/workbench.ts';
import styles from './write-head.module.css';

const TAG_ROOM = 40;

/**
 * Where the text that is being written lands on the page: the same instant as the line in the editor. It moves with every
 * tick, so it is moved by hand, without a render; 400 ms after the last one it has faded.
 */
export function WriteHead() {
  const workbench = useWorkbench();
  const mark = useRef<HTMLDivElement>(null);
  const tag = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const paint = ({ writeHead, run }: WorkbenchState) => {
      const element = mark.current;
      const label = tag.current;
      if (!element || !label) return;
      element.dataset['shown'] = writeHead ? 'yes' : 'no';
      if (!writeHead) return;
      element.style.transform = `translate(${writeHead.x}px, ${writeHead.y}px)`;
      element.style.height = `${writeHead.height}px`;
      const pane = element.parentElement;
      const below = pane ? writeHead.y + writeHead.height + TAG_ROOM < pane.clientHeight : true;
      label.dataset['at'] =
        `${below ? 'below' : 'above'}-${pane && writeHead.x + 160 > pane.clientWidth ? 'left' : 'right'}`;
      if (run.state === 'streaming' && run.path) label.textContent = `${run.path}:${run.line}`;
    };
    paint(workbench.store.getState());
    return workbench.store.subscribe((now, before) => {
      if (now.writeHead !== before.writeHead || now.run !== before.run) paint(now);
    });
  }, [workbench]);

  return (
    <div ref={mark} className={styles.mark} data-shown="no" aria-hidden>
      <span ref={tag} className={styles.tag} />
    </div>
  );
}
