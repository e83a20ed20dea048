/** Where wishes are written, also while one is being fulfilled. Send keeps its name and its place throughout. */
import { CornerDownLeft, Lock, Paperclip, Split, Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { hasFinePointer, useMedia } from '../app/layout.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { OpenFiles } from '../files/open-files.tsx';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import styles from './composer.module.css';
import { stripWords } from './strip-words.ts';
import { useWish } from './use-wish.ts';
import { VariantCount } from './variant-count.tsx';
import { WishField } from './wish-field.tsx';

const ALT = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌥' : 'Alt';

/** `takeFocus`: the person was typing, or has just opened this; a field that appears on its own leaves focus alone. */
export function Composer({ takeFocus, compact }: { takeFocus?: boolean; compact?: boolean }) {
  const wish = useWish();
  const begun = useWorkbenchState((state) => state.turns.length > 0 || state.project.files.size > 0);
  const writing = useWorkbenchState((state) => state.run.state === 'streaming');
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (takeFocus && hasFinePointer()) field.current?.focus();
  }, [takeFocus]);

  const act = (action: () => void) => () => {
    action();
    if (hasFinePointer()) field.current?.focus();
  };
  return (
    <div className={classes(styles.composer, writing && styles.live, compact && styles.compact)}>
      <Strip />
      <WishField
        ref={field}
        wish={wish}
        className={styles.field}
        placeholder={begun ? 'What should be different?' : 'What should be there?'}
      />
      <div className={styles.bar}>
        {wish.running ? (
          <Button look="outline" onClick={act(wish.stop)}>
            <Square className={styles.stop} aria-hidden />
            Stop
            <kbd className={styles.key} aria-hidden>
              Esc
            </kbd>
          </Button>
        ) : (
          <OpenFiles>
            <Paperclip aria-hidden /> Add files
          </OpenFiles>
        )}
        <span className={styles.spring} />
        {wish.running ? (
          <Button onClick={act(wish.queue)} disabled={!wish.sendable} className={styles.queue}>
            Queue
            <kbd className={styles.key} aria-hidden>
              {ALT}
              <CornerDownLeft />
            </kbd>
          </Button>
        ) : (
          <VariantCount send={wish.send} />
        )}
        <Button look="primary" onClick={act(wish.send)} disabled={!wish.sendable}>
          Send
          <CornerDownLeft className={styles.enter} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function Strip() {
  const workbench = useWorkbench();
  const run = useWorkbenchState((state) => state.run);
  const otherTab = useWorkbenchState((state) => state.otherTab);
  const visiting = useWorkbenchState((state) => state.visit !== undefined);
  const touch = useMedia('(pointer: coarse)');
  const unchosen = useWorkbenchState(({ variants }) => variants !== undefined && variants.chosen === undefined);
  if (otherTab || visiting) {
    return (
      <div className={classes(styles.strip, styles.locked)}>
        <Lock aria-hidden />
        <span className={styles.stripText}>{visiting ? 'From a link' : 'Being changed in another tab'}</span>
        {visiting ? null : <Button onClick={() => workbench.takeOver()}>Take over</Button>}
      </div>
    );
  }
  const words = stripWords(run, touch, unchosen);
  if (!words) return null;
  return (
    <div className={classes(styles.strip, run.state !== 'streaming' && styles.early)}>
      <Split className={styles.turn} aria-hidden />
      <span className={styles.stripText}>{words.text}</span>
      <span className={styles.aside}>{words.aside}</span>
    </div>
  );
}
