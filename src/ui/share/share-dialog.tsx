/** A link that holds the whole prototype: made here, from what is committed; no server has it. */
import { CircleAlert, ShieldCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Result } from '../../core/result.ts';
import { shareAddress } from '../../core/share/link.ts';
import { measureLength } from '../../core/share/meter.ts';
import type { ShareEncodeError } from '../../core/share/shared.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { count } from '../kit/format.ts';
import { Message } from '../kit/message.tsx';
import { Spinner } from '../kit/spinner.tsx';
import { useOutcome } from '../kit/use-outcome.ts';
import type { Mounts } from '../mounts.ts';
import { Contents } from './contents.tsx';
import { LengthMeter } from './length-meter.tsx';
import { Qr } from './qr.tsx';
import styles from './share.module.css';

export function ShareDialog(props: {
  takeAway: Mounts['takeAway'];
  close: () => void;
  /** To the other ways of taking it along. */
  exportInstead: () => void;
}) {
  const title = useWorkbenchState((state) => state.title);
  const [attempt, setAttempt] = useState(0);
  return (
    <Dialog title="Share" aside={title} close={props.close}>
      {/* Another attempt begins from nothing. */}
      <Made
        key={attempt}
        takeAway={props.takeAway}
        exportInstead={props.exportInstead}
        again={() => setAttempt(attempt + 1)}
      />
    </Dialog>
  );
}

function Made(props: { takeAway: Mounts['takeAway']; exportInstead: () => void; again: () => void }) {
  const made = useLink();
  const address = made?.ok === true ? shareAddress(location.href, made.value) : undefined;
  return (
    <>
      <section className={styles.top} aria-label="Link">
        {made?.ok === false ? (
          <Message
            tone="warn"
            icon={<CircleAlert aria-hidden />}
            title="No link could be made"
            body={`${made.error.message} Your files are as they were.`}
            actions={
              made.error.code === 'empty' ? undefined : (
                <>
                  {made.error.code === 'failed' ? (
                    <Button look="outline" onClick={props.again}>
                      Try again
                    </Button>
                  ) : null}
                  <Button look="outline" onClick={props.exportInstead}>
                    Export a file instead
                  </Button>
                </>
              )
            }
          />
        ) : (
          <Link address={address} exportInstead={props.exportInstead} />
        )}
      </section>
      <div className={styles.columns}>
        <section className={styles.column} aria-label="What is inside">
          <h3 className={styles.heading}>What is inside</h3>
          <Contents packed={made?.ok === true ? made.value.length : undefined} />
          <p className={styles.never}>
            <ShieldCheck aria-hidden />
            <span>
              Never inside: keys, the conversation, endpoints, other projects. Who opens it looks first, runs it with
              one click, without a network, and keeps nothing before saving a copy.
            </span>
          </p>
        </section>
        <section className={styles.column} aria-label="On a phone">
          <h3 className={styles.heading}>On a phone</h3>
          <Qr key={address} address={address} takeAway={props.takeAway} />
        </section>
      </div>
    </>
  );
}

function Link({ address, exportInstead }: { address: string | undefined; exportInstead: () => void }) {
  const meter = address === undefined ? undefined : measureLength(address.length);
  const tooLong = meter?.places.some(({ fits }) => !fits) === true;
  return (
    <>
      <div className={styles.linkRow}>
        <input
          aria-label="Link"
          className={styles.link}
          readOnly
          value={address ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton look="primary" size="dialog" disabled={address === undefined} text={() => address ?? ''}>
          Copy link
        </CopyButton>
      </div>
      <p className={styles.length}>
        {meter === undefined ? (
          <span className={styles.making}>
            <Spinner /> Making the link
          </span>
        ) : (
          <>
            <strong>{count(meter.length)} characters</strong>
            <span>{meter.sentence}</span>
            <Button look={tooLong ? 'outline' : 'quiet'} onClick={exportInstead}>
              Export a file
            </Button>
          </>
        )}
        <span className={styles.whole}>the whole prototype is in the link, no server holds it</span>
      </p>
      <LengthMeter meter={meter ?? measureLength(0)} />
    </>
  );
}

/** Made anew when what it holds changes; `undefined` while it is being made. */
function useLink(): Result<string, ShareEncodeError> | undefined {
  const workbench = useWorkbench();
  const project = useWorkbenchState((state) => state.project);
  const title = useWorkbenchState((state) => state.title);
  const entry = useWorkbenchState((state) => state.preview.entry ?? state.visit?.entry);
  return useOutcome(
    useCallback(
      (signal: AbortSignal) => workbench.makeLink({ project, title, entry }, signal),
      [workbench, project, title, entry],
    ),
  );
}
