/** Making a drawing shorter: what each rule saves, what it looks like afterwards, and one change of the file. */
import { useCallback, useState, type ReactNode } from 'react';
import type { Drawing } from '../../core/svg/drawings.ts';
import type { Result } from '../../core/result.ts';
import { TIDY_RULES, USUAL_RULES, type TidyError, type TidyRuleId } from '../../core/svg/tidy-rules.ts';
import { drawnElements, TOO_HEAVY } from '../../core/svg/weight.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { bytes, count } from '../kit/format.ts';
import { Spinner } from '../kit/spinner.tsx';
import { useOutcome } from '../kit/use-outcome.ts';
import { Compare } from './compare.tsx';
import { pixelWords } from './drawing-export.tsx';
import styles from './svg-panel.module.css';
import { tidyDrawing, type TidiedDrawing } from './tidied.ts';

/** From here on it is not done unasked. */
const LARGE = 150_000;

type Outcome = Result<TidiedDrawing, TidyError>;

export function Tidy(props: {
  drawing: Drawing;
  tools: TakeAway;
  /** Why the file cannot be changed now, as a sentence. */
  barred: string | undefined;
  change: (svg: string) => void;
}) {
  const { drawing, tools, barred, change } = props;
  const [rules, setRules] = useState<readonly TidyRuleId[]>(USUAL_RULES);
  const [asked, setAsked] = useState(drawing.svg.length <= LARGE);
  const { svg, inPage } = drawing;
  const outcome = useOutcome(
    useCallback(
      async (signal: AbortSignal): Promise<Outcome | undefined> =>
        asked ? tidyDrawing({ svg, inPage }, rules, tools, signal) : undefined,
      [asked, svg, inPage, rules, tools],
    ),
  );
  const shown = useLast(outcome);
  if (!asked) {
    return (
      <Section>
        <p className={styles.quiet}>
          {bytes(svg.length)} may take a while, at most 15 seconds. The drawing stays as it is until you apply.
        </p>
        <Button look="outline" className={styles.wide} onClick={() => setAsked(true)}>
          Tidy it now
        </Button>
      </Section>
    );
  }
  if (shown?.ok === false) {
    return (
      <Section>
        <p className={styles.bad}>{shown.error.message}</p>
      </Section>
    );
  }
  const value = shown?.value;
  const shorter = value !== undefined && value.after < value.before;
  const toggle = (id: TidyRuleId) =>
    setRules(rules.includes(id) ? rules.filter((each) => each !== id) : [...rules, id]);
  return (
    <Section
      busy={outcome === undefined}
      said={value === undefined || !shorter ? '' : pixelWords(value.pixels)}
      same={typeof value?.pixels === 'object' && value.pixels.differing === 0}
    >
      <p className={styles.figure} aria-live="polite">
        {value === undefined ? (
          <span className={styles.from}>{bytes(new TextEncoder().encode(svg).length)}</span>
        ) : shorter ? (
          <>
            <span className={styles.from}>{bytes(value.before)}</span>
            <span aria-hidden>→</span>
            <span className="sr-only"> becomes </span>
            <strong>{bytes(value.after)}</strong>
            <em>−{percentLess(value)} %</em>
          </>
        ) : (
          <>
            <strong>{bytes(value.before)}</strong>
            <span className={styles.quiet}>is as short as these rules make it</span>
          </>
        )}
      </p>
      <div className={styles.bar} aria-hidden>
        <span style={{ width: `${value === undefined ? 100 : (100 * value.after) / value.before}%` }} />
      </div>
      {value !== undefined && shorter && drawnElements(svg) <= TOO_HEAVY ? (
        <Compare before={svg} after={value.svg} />
      ) : null}
      <ul className={styles.rules}>
        {TIDY_RULES.map(({ id, title }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={rules.includes(id)} onChange={() => toggle(id)} />
              <span>{title}</span>
            </label>
            <span className={styles.saves}>{savesWords(value?.saved[id])}</span>
          </li>
        ))}
      </ul>
      <Button
        look="outline"
        className={styles.wide}
        disabled={barred !== undefined || !shorter || outcome === undefined}
        aria-describedby={barred === undefined ? undefined : 'svg-barred'}
        onClick={() => {
          if (value) change(value.svg);
        }}
      >
        Apply tidy
      </Button>
      {barred === undefined ? null : (
        <p id="svg-barred" className={styles.quiet}>
          {barred}
        </p>
      )}
    </Section>
  );
}

function Section(props: { children: ReactNode; busy?: boolean; said?: string; same?: boolean }) {
  return (
    <section className={styles.section} aria-label="Tidy">
      <div className={styles.title}>
        <h4>Tidy</h4>
        {props.busy === true ? <Spinner /> : <span className={classes(props.same && styles.same)}>{props.said}</span>}
      </div>
      {props.children}
    </section>
  );
}

/** The newest there was: while the next one comes, figures stand where they are. */
function useLast(outcome: Outcome | undefined): Outcome | undefined {
  const [last, setLast] = useState(outcome);
  if (outcome !== undefined && outcome !== last) setLast(outcome);
  return outcome ?? last;
}

const percentLess = ({ before, after }: TidiedDrawing): number => Math.round((100 * (before - after)) / before);

const savesWords = (saved: number | undefined): string =>
  saved === undefined ? '' : saved === 0 ? 'nothing' : `−${saved < 1000 ? count(saved) : bytes(saved)}`;
