/** The variants of a wish in the conversation: what each is about and how far it is. A row chooses it. */
import { Check, CircleAlert, LayoutGrid, Square, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Turn } from '../../engine/state.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { Spinner } from '../kit/spinner.tsx';
import { cellWords, inWords, tally, type CellWords } from './cell-words.ts';
import styles from './rows.module.css';

export default function VariantRows({ turn }: { turn: Turn }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const variants = useWorkbenchState(({ variants: all }) => (all?.turnId === turn.id ? all : undefined));
  if (!variants) {
    const { count = 0, chosen } = turn.variants ?? {};
    const words = chosen === undefined ? 'none chosen' : `${chosen} chosen`;
    return <p className={styles.past}>{`${inWords(count)} variants, ${words}`}</p>;
  }
  const show = (act: () => void) => () => {
    surface.setState({ pane: 'preview' });
    act();
  };
  return (
    <>
      <div className={styles.head}>
        <p className={styles.title}>{inWords(variants.cells.length)} variants</p>
        <span className={styles.tally}>{tally(variants.cells)}</span>
      </div>
      <ul className={styles.rows}>
        {variants.cells.map((cell) => {
          const words = cellWords(cell);
          const chosen = cell.letter === variants.chosen;
          return (
            <li key={cell.letter} className={classes(styles.item, chosen && styles.chosen)}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={chosen}
                aria-label={`Variant ${cell.letter}${cell.idea === '' ? '' : `: ${cell.idea}`}`}
                disabled={cell.project.files.size === 0 && cell.run.state !== 'streaming'}
                onClick={show(() => workbench.chooseVariant(cell.letter))}
              >
                <b className={styles.letter}>{cell.letter}</b>
                <span className={styles.idea}>{cell.idea}</span>
                <span className={classes(styles.says, words.tone === 'bad' && styles.bad)}>
                  {words.tone === 'bad' ? words.text : null}
                  {MARKS[words.mark]}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {variants.open ? null : (
        <Button look="outline" className={styles.back} onClick={show(() => workbench.showVariants(true))}>
          <LayoutGrid aria-hidden /> See all {variants.cells.length}
        </Button>
      )}
    </>
  );
}

const MARKS: Record<CellWords['mark'], ReactNode> = {
  ring: <Spinner />,
  live: <Dot tone="live" small />,
  still: <Dot tone="quiet" small />,
  ok: <Check className={styles.done} aria-hidden />,
  square: <Square className={styles.square} aria-hidden />,
  cut: <Unplug aria-hidden />,
  alert: <CircleAlert aria-hidden />,
};
