import { Check, CornerDownRight, Info, Layers } from 'lucide-react';
import { lazy, memo, Suspense, type ReactNode } from 'react';
import { nextName } from '../../core/history/entries.ts';
import type { Turn } from '../../engine/state.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { writtenBy, SKETCH } from '../header/model-words.ts';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { count, plural, seconds, timeOfDay } from '../kit/format.ts';
import { Spinner } from '../kit/spinner.tsx';
import { Answer } from './answer.tsx';
import { FileRows } from './file-rows.tsx';
import { Outcome } from './outcome.tsx';
import styles from './turn.module.css';

const VariantRows = lazy(() => import('../variants/rows.tsx'));

/** One wish and what came of it. Turns are values: an old one never renders again. */
export const TurnView = memo(function TurnView(props: { turn: Turn; last: boolean }) {
  const { turn, last } = props;
  const running = turn.outcome.type === 'running';
  const unchosen = turn.variants !== undefined && turn.variants.chosen === undefined;
  return (
    <article className={classes(styles.turn, !last && styles.past)} aria-label={turn.wish}>
      {turn.how === 'wish' || turn.how === 'change-course' ? <p className={styles.wish}>{turn.wish}</p> : null}
      <p className={styles.meta}>
        <CornerDownRight aria-hidden />
        <span>{HOW[turn.how]}</span>
        <time className={styles.aside} dateTime={new Date(turn.at).toISOString()}>
          {timeOfDay(turn.at)}
        </time>
      </p>
      {turn.variants ? (
        <Suspense>
          <VariantRows turn={turn} />
        </Suspense>
      ) : null}
      {unchosen ? null : running ? <Running /> : <Ended turn={turn} last={last} />}
      {turn.reasoning ? <Reasoning text={turn.reasoning} /> : null}
      {turn.answer ? <Answer text={turn.answer} running={running} /> : null}
      {turn.files.length > 0 ? <FileRows files={turn.files} running={running} /> : null}
      {turn.notes.map((note) => (
        <p key={note} className={styles.meta}>
          <Info aria-hidden />
          <span className={styles.note}>{note}</span>
        </p>
      ))}
      <Sent turn={turn} />
      {last && !unchosen ? <Outcome turn={turn} /> : null}
    </article>
  );
});

const HOW = {
  wish: 'You',
  'change-course': 'You, changed course',
  continue: 'You, continued where it broke off',
  repair: 'You, asked again for refused edits',
} as const;

function Running() {
  const version = useWorkbenchState(({ history }) => nextName(history.entries));
  const run = useWorkbenchState((state) => state.run);
  const elapsed = run.state === 'connecting' ? run.elapsedMs : 'meter' in run ? run.meter.elapsedMs : 0;
  const silent = run.state === 'streaming' && run.silentMs > 0;
  const text =
    run.state === 'connecting' ? 'Connecting' : run.state === 'streaming' && !run.path ? 'Answering' : 'Writing';
  return (
    <Head
      mark={run.state === 'connecting' ? <Spinner /> : <Dot tone={silent ? 'still' : 'live'} />}
      now
      aside={`version ${version}`}
    >
      {text} {elapsed < 300 ? null : <span className={styles.figure}>{seconds(elapsed)}</span>}
    </Head>
  );
}

/** The card below says how the last turn broke off; an older one says it in its head. */
function Ended({ turn, last }: { turn: Turn; last: boolean }) {
  const { outcome } = turn;
  const undone = useWorkbenchState(({ history }) => history.undoneTurns.has(turn.id));
  const made = useWorkbenchState(({ history }) => history.entries.find(({ version }) => version.turnId === turn.id));
  if (outcome.type === 'finished') {
    const title = turn.files.length > 0 ? (made ? `Version ${made.name}` : 'Changed') : 'Answered';
    return (
      <Head mark={<Check className={styles.done} aria-hidden />} aside={undone ? 'undone' : undefined}>
        {title} <span className={styles.figure}>{seconds(outcome.meter.elapsedMs)}</span>
      </Head>
    );
  }
  if (outcome.type === 'running' || last) return null;
  return <p className={styles.broke}>{`${BROKE[outcome.type]}, ${plural(outcome.kept.lines, 'line')} kept`}</p>;
}

const BROKE = { aborted: 'Stopped', failed: 'Not finished', interrupted: 'Interrupted' } as const;

function Head(props: { mark: ReactNode; now?: boolean; aside?: string | undefined; children: ReactNode }) {
  const { mark, now, aside, children } = props;
  return (
    <div className={styles.head}>
      <span className={classes(styles.mark, now && styles.now)}>{mark}</span>
      <p className={styles.title}>{children}</p>
      {aside ? <span className={styles.aside}>{aside}</span> : null}
    </div>
  );
}

function Reasoning({ text }: { text: string }) {
  return (
    <details className={styles.reasoning}>
      <summary>
        Reasoning <span className={styles.aside}>{plural(text.length, 'character')}</span>
      </summary>
      <p>{text}</p>
    </details>
  );
}

function Sent({ turn }: { turn: Turn }) {
  const name = writtenBy(turn.model);
  if (name === '') return null;
  return (
    <p className={styles.meta}>
      <Layers aria-hidden />
      <span>{name === SKETCH ? `Written by ${name}` : `Sent to ${name}`}</span>
      {turn.promptTokens > 0 && name !== SKETCH ? (
        <span className={styles.aside}>{count(turn.promptTokens)} tokens</span>
      ) : null}
    </p>
  );
}
