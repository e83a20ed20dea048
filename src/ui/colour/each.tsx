/** The colours one by one: custom properties, then those written out. The chosen one opens under its row. */
import { Lock, LockOpen, Search, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { colourNow } from '../../core/colour/change.ts';
import { computedColours } from '../../core/colour/computed.ts';
import type { ContrastRow } from '../../core/colour/contrast.ts';
import { sameColour } from '../../core/colour/oklch.ts';
import type { ColourToken } from '../../core/colour/tokens.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './colour.module.css';
import { useLab, useLabState } from './lab-context.ts';
import { One } from './one.tsx';
import { Swatch } from './swatch.tsx';
import { roleWords } from './words.ts';

/** Above this a field to search in; and no more rows than this before they are asked for. */
const SEARCH_ABOVE = 12;
const MOST_ROWS = 80;

export function Each(props: {
  rows: readonly ContrastRow[];
  chosen: string | undefined;
  choose: (id?: string) => void;
}) {
  const { rows, chosen, choose } = props;
  const tokens = useLabState((state) => state.tokens);
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = useMemo(
    () => (wanted === '' ? tokens : tokens.filter((token) => says(token, wanted))),
    [tokens, wanted],
  );
  const failing = useMemo(
    () => new Set(rows.filter(({ pass }) => !pass).flatMap(({ fgToken, bgToken }) => [fgToken, bgToken])),
    [rows],
  );
  const seen = all ? found : found.slice(0, MOST_ROWS);
  const groups = [
    { name: 'Custom properties', of: seen.filter(({ kind }) => kind === 'property') },
    { name: 'Written out', of: seen.filter(({ kind }) => kind === 'literal') },
  ];
  return (
    <div className={styles.each}>
      {tokens.length > SEARCH_ABOVE ? (
        <label className={styles.search}>
          <Search aria-hidden />
          <input
            aria-label="Find a colour"
            placeholder="Name, value or file"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      ) : null}
      {groups.map(({ name, of }) =>
        of.length === 0 ? null : (
          <section key={name} aria-label={name}>
            <h4 className={styles.group}>{name}</h4>
            <ul>
              {of.map((token) => (
                <Row
                  key={token.id}
                  token={token}
                  rows={rows}
                  fails={failing.has(token.id)}
                  open={token.id === chosen}
                  toggle={() => choose(token.id === chosen ? undefined : token.id)}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      {found.length === 0 ? <p className={styles.none}>No colour is called that.</p> : null}
      {seen.length < found.length ? (
        <Button className={styles.more} onClick={() => setAll(true)}>
          Show all {found.length}
        </Button>
      ) : null}
      <Computed />
    </div>
  );
}

/** What stands in the files and cannot be moved by itself. */
function Computed() {
  const project = useLabState((state) => state.project);
  const forms = useMemo(() => computedColours(project), [project]);
  if (forms.length === 0) return null;
  const words = forms.map(({ name, times }) => (times === 1 ? name : `${name} ×${times}`)).join(', ');
  return <p className={styles.none}>Not in the list: {words}. These follow the colours they are made of.</p>;
}

const says = ({ name, places }: ColourToken, wanted: string): boolean =>
  name.toLowerCase().includes(wanted) ||
  places.some(({ text, path }) => text.toLowerCase().includes(wanted) || path.toLowerCase().includes(wanted));

/** Arrow keys go from row to row. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = event.currentTarget;
  const rows = [...(row.closest('[data-lab]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const next = way === 0 ? undefined : rows[rows.indexOf(row) + way];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Row(props: {
  token: ColourToken;
  rows: readonly ContrastRow[];
  fails: boolean;
  open: boolean;
  toggle: () => void;
}) {
  const { token, rows, fails, open, toggle } = props;
  const lab = useLab();
  const now = useLabState(({ scheme }) => colourNow(token, scheme));
  const locked = useLabState((state) => state.locked.has(token.id));
  const changed = !sameColour(now, token.colour);
  return (
    <li className={classes(styles.item, open && styles.open)}>
      <div className={styles.row}>
        <button type="button" className={styles.token} data-row aria-expanded={open} onClick={toggle} onKeyDown={walk}>
          <Swatch before={token.colour} now={now} />
          <span className={styles.says}>
            <span className={styles.name}>{token.name}</span>
            <span className={styles.uses}>
              {roleWords(token)}
              {changed ? ', changed' : ''}
            </span>
          </span>
          {fails ? (
            <span className={styles.fails}>
              <TriangleAlert aria-hidden />
              <span className="sr-only">Contrast falls short</span>
            </span>
          ) : null}
        </button>
        <IconButton
          label={locked ? `Unlock ${token.name}` : `Lock ${token.name}`}
          aria-pressed={locked}
          className={styles.lock}
          onClick={() => lab.setLocked(token.id, !locked)}
        >
          {locked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
        </IconButton>
      </div>
      {open ? <One token={token} now={now} rows={rows} /> : null}
    </li>
  );
}
