/** What was wished and what came of it, newest at the bottom, with the wishes that wait. */
import { ArrowDown, ListEnd, PanelLeftClose, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './conversation.module.css';
import { TurnView } from './turn.tsx';
import { useStickToBottom } from './use-stick-to-bottom.ts';

/** `fold` puts the pane away; where it cannot be folded it is left out. `children` is the composer, where it stands below. */
export function Conversation({ fold, children }: { fold?: () => void; children?: ReactNode }) {
  const turns = useWorkbenchState((state) => state.turns);
  const { scroller, content, away, toBottom } = useStickToBottom();
  return (
    <section aria-label="Conversation" className={styles.pane}>
      {fold ? (
        <div className={styles.head}>
          <h2 className={styles.title}>Conversation</h2>
          <IconButton label="Fold the conversation" onClick={fold}>
            <PanelLeftClose aria-hidden />
          </IconButton>
        </div>
      ) : null}
      <div className={styles.body}>
        <div ref={scroller} className={styles.scroller} role="group" aria-label="Turns">
          <div ref={content} className={styles.content}>
            {turns.length === 0 ? <p className={styles.none}>Nothing was wished yet. The files are here.</p> : null}
            {turns.map((turn, index) => (
              <TurnView key={turn.id} turn={turn} last={index === turns.length - 1} />
            ))}
            <Queue />
          </div>
        </div>
        {away ? (
          <IconButton label="To the newest" className={styles.newest} onClick={toBottom}>
            <ArrowDown aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {children}
    </section>
  );
}

function Queue() {
  const workbench = useWorkbench();
  const queue = useWorkbenchState((state) => state.queue);
  // A run that was stopped or failed starts nothing by itself; what waited then is the person's to start.
  const waits = useWorkbenchState(({ run }) => run.state === 'connecting' || run.state === 'streaming');
  const choosing = useWorkbenchState(({ variants }) => variants !== undefined && variants.chosen === undefined);
  return queue.map((waiting, index) => (
    <div key={waiting.id} className={styles.queued}>
      <ListEnd aria-hidden />
      <div className={styles.queuedWords}>
        <p className={styles.queuedWish}>Queued: {waiting.wish}</p>
        <p>{waitWords(index, waits, choosing)}</p>
      </div>
      {waits || choosing ? null : <Button onClick={() => workbench.startQueued(waiting.id)}>Start now</Button>}
      <IconButton label={`Remove from the queue: ${waiting.wish}`} onClick={() => workbench.unqueue(waiting.id)}>
        <X aria-hidden />
      </IconButton>
    </div>
  ));
}

function waitWords(index: number, waits: boolean, choosing: boolean): string {
  if (index > 0 && (waits || choosing)) return 'Starts after the one above';
  if (choosing) return 'Starts on the variant you choose';
  return waits ? 'Starts when this run is done' : 'Waiting';
}
