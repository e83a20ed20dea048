/** Pairs of text and ground that occur on the page, the worst first; those that fall short can be mended. */
import { Check, RefreshCw, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { mendAll, mendRow, type ContrastRow } from '../../core/colour/contrast.ts';
import { hexOf, type Oklch } from '../../core/colour/oklch.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { plural } from '../kit/format.ts';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './colour.module.css';
import { useLab, useLabState } from './lab-context.ts';
import { shown } from './swatch.tsx';
import { ratioWords } from './words.ts';

const MOST_ROWS = 60;

export function Contrast({ rows }: { rows: readonly ContrastRow[] }) {
  const lab = useLab();
  const pairs = useLabState((state) => state.pairs);
  const locked = useLabState((state) => state.locked);
  const failing = rows.filter(({ pass }) => !pass);
  const mend = () => {
    if (pairs === undefined) return;
    const shownIn = pairs.dark ? 'dark' : 'light';
    lab.move((tokens, from) => mendAll(pairs.pairs, tokens, from, shownIn, locked));
  };
  return (
    <section aria-label="Contrast" className={styles.contrast}>
      <div className={styles.sum}>
        <span className={failing.length > 0 ? styles.bad : undefined}>
          {pairs === undefined
            ? 'Not measured yet'
            : failing.length > 0
              ? `${failing.length} of ${rows.length} fall short`
              : `${plural(rows.length, 'pair')}, all hold`}
        </span>
        <span className={styles.quiet}>WCAG 2.2, AA</span>
        <span className={styles.spring} />
        <Button look="outline" disabled={failing.length === 0} onClick={mend}>
          Mend all
        </Button>
        <IconButton label="Measure again" onClick={() => lab.measure()}>
          <RefreshCw aria-hidden />
        </IconButton>
      </div>
      {pairs === undefined ? (
        <p className={styles.none}>The page tells which colours meet once it is shown and has settled.</p>
      ) : null}
      {pairs !== undefined && rows.length === 0 ? (
        <p className={styles.none}>There is no text on the page yet.</p>
      ) : null}
      <ul>
        {rows.slice(0, MOST_ROWS).map((row, index) => (
          // The same two colours may meet as small and as large text.
          <Pair key={`${row.pair.fg} ${row.pair.bg} ${index}`} row={row} />
        ))}
      </ul>
      {pairs !== undefined && pairs.unknown > 0 ? (
        <p className={styles.none}>
          {plural(pairs.unknown, 'text')} on a picture or a gradient: nothing can be said of their contrast.
        </p>
      ) : null}
    </section>
  );
}

function Pair({ row }: { row: ContrastRow }) {
  const lab = useLab();
  const tokens = useLabState((state) => state.tokens);
  const locked = useLabState((state) => state.locked);
  const mend = useMemo(() => (row.pass ? undefined : mendRow(row, locked)), [row, locked]);
  const name = (id: string | undefined, colour: Oklch): string =>
    tokens.find((token) => token.id === id)?.name.replace(/^--/, '') ?? hexOf(colour);
  const words = `${name(row.fgToken, row.fg)} on ${name(row.bgToken, row.bg)}`;
  return (
    <li className={classes(styles.meeting, !row.pass && styles.short)} aria-label={words}>
      <span className={styles.sample} style={{ background: shown(row.bg), color: shown(row.fg) }} aria-hidden>
        Aa
      </span>
      <span className={styles.says}>
        <span className={styles.name}>{words}</span>
        <span className={styles.uses}>{row.pair.sample}</span>
      </span>
      {mend === undefined ? null : (
        <Button look="outline" onClick={() => lab.paint(mend.token, mend.colour)}>
          Mend: L {mend.colour.l.toFixed(2).replace(/^0/, '')}
        </Button>
      )}
      <span className={styles.ratio} data-hint={`Needs ${row.need}`}>
        {ratioWords(row.ratio)}
      </span>
      {row.pass ? (
        <span className={styles.pass}>
          <Check aria-hidden />
          <span className="sr-only">AA</span>
        </span>
      ) : (
        <span className={styles.fails}>
          <TriangleAlert aria-hidden />
          <span className="sr-only">falls short of {row.need}</span>
        </span>
      )}
    </li>
  );
}
