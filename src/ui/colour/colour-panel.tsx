/** Colours beside the page: opened, the page follows what is done here; closed without writing, it is as it was. */
import { CircleAlert, Redo2, Undo2, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { colourNow } from '../../core/colour/change.ts';
import { contrastRows, type ContrastRow } from '../../core/colour/contrast.ts';
import { sameColour } from '../../core/colour/oklch.ts';
import { linesOf } from '../../core/colour/tokens.ts';
import type { Lab } from '../../engine/colour/lab.ts';
import { isReadOnly, isWriting } from '../../engine/state.ts';
import { isWritingCell } from '../../engine/variants/state.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { plural } from '../kit/format.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import styles from './colour.module.css';
import { Contrast } from './contrast.tsx';
import { Each } from './each.tsx';
import { LabContext, useLab, useLabState } from './lab-context.ts';
import { Together } from './together.tsx';
import { Views, type ViewName } from './views.tsx';

export default function ColourPanel() {
  const surface = useSurface();
  const lab = useOpenLab();
  const panel = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    close.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => {
    const own = panel.current;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        // It closes the panel and stops no run.
        event.stopPropagation();
        surface.setState({ tool: undefined });
      } else if (lab instanceof Object && isUndoKey(event)) {
        event.preventDefault();
        event.stopPropagation();
        if (event.shiftKey || event.key.toLowerCase() === 'y') lab.redo();
        else lab.undo();
      }
    };
    own?.addEventListener('keydown', press);
    return () => own?.removeEventListener('keydown', press);
  }, [surface, lab]);
  return (
    <section ref={panel} className={styles.panel} aria-label="Colours">
      <LabContext value={lab === 'failed' ? undefined : lab}>
        <div className={styles.head}>
          <h3>Colours</h3>
          {lab instanceof Object ? <Amount /> : <span className={styles.amount} />}
          {lab instanceof Object ? <Steps /> : null}
          <IconButton
            ref={close}
            label="Close Colours"
            keys="Esc"
            onClick={() => surface.setState({ tool: undefined })}
          >
            <X aria-hidden />
          </IconButton>
        </div>
        {lab === 'failed' ? (
          <div className={styles.message}>
            <Message
              role="alert"
              tone="bad"
              icon={<CircleAlert aria-hidden />}
              title="Colours could not be loaded"
              body="Your files are as they were. Check that the server can be reached, close this and open it again."
            />
          </div>
        ) : null}
        {lab instanceof Object ? <Room /> : null}
      </LabContext>
    </section>
  );
}

/** Undo in a field of text is the field's own. */
const isUndoKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  /^[zy]$/i.test(event.key) &&
  !(event.target instanceof HTMLInputElement && event.target.type !== 'range');

function useOpenLab(): Lab | 'failed' | undefined {
  const workbench = useWorkbench();
  const surface = useSurface();
  const [lab, setLab] = useState<Lab | 'failed'>();
  useEffect(() => {
    const opening = surface.getState().lab ?? workbench.openColours();
    surface.setState({ lab: opening });
    opening.then(setLab, () => {
      surface.setState({ lab: undefined });
      setLab('failed');
    });
    return () => {
      // The panel may only change its place.
      if (surface.getState().tool === 'colours') return;
      surface.setState({ lab: undefined });
      opening.then(
        (one) => one.close(),
        () => undefined,
      );
    };
  }, [workbench, surface]);
  return lab;
}

function Amount() {
  const amount = useLabState(({ tokens }) => tokens.length);
  const previews = useLabState((state) => state.previews);
  return (
    <span className={styles.amount}>
      {previews > 1 ? `${amount} lifted, ${previews} previews follow` : `${amount} lifted from the files`}
    </span>
  );
}

function Steps() {
  const lab = useLab();
  const canUndo = useLabState((state) => state.canUndo);
  const canRedo = useLabState((state) => state.canRedo);
  return (
    <>
      <IconButton label="Undo a step" keys="Ctrl Z" disabled={!canUndo} onClick={() => lab.undo()}>
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton label="Redo a step" keys="Ctrl Shift Z" disabled={!canRedo} onClick={() => lab.redo()}>
        <Redo2 aria-hidden />
      </IconButton>
    </>
  );
}

function Room() {
  const tokens = useLabState((state) => state.tokens);
  const rows = useRows();
  const [view, setView] = useState<ViewName>('each');
  const [chosen, setChosen] = useState<string>();
  const [kept, setKept] = useState(tokens);
  if (kept !== tokens) {
    setKept(tokens);
    // Its name stays where its value was written anew.
    const before = kept.find(({ id }) => id === chosen);
    const same = tokens.find(({ id }) => id === chosen) ?? tokens.find((token) => isSuccessor(token, before));
    setChosen(same?.id);
  }
  if (tokens.length === 0) {
    return (
      <p className={styles.none}>
        No colour is written in the files of this project yet. Wish for a page, or write one in CSS, HTML, SVG or TSX.
      </p>
    );
  }
  return (
    <>
      <Views value={view} change={setView} failing={rows.filter(({ pass }) => !pass).length} />
      <div key={view} className={styles.body} data-lab>
        {view === 'each' ? <Each rows={rows} chosen={chosen} choose={setChosen} /> : null}
        {view === 'together' ? <Together chosen={chosen} /> : null}
        {view === 'contrast' ? <Contrast rows={rows} /> : null}
      </div>
      <Foot />
    </>
  );
}

type Token = ReturnType<Lab['store']['getState']>['tokens'][number];

const isSuccessor = (token: Token, before: Token | undefined): boolean =>
  before !== undefined &&
  token.kind === before.kind &&
  token.scheme === before.scheme &&
  (token.kind === 'property'
    ? token.name === before.name
    : token.places[0]?.path === before.places[0]?.path && token.places[0]?.start === before.places[0]?.start);

function useRows(): readonly ContrastRow[] {
  const pairs = useLabState((state) => state.pairs);
  const tokens = useLabState((state) => state.tokens);
  // While a hand is on a slider the page comes first.
  const scheme = useDeferredValue(useLabState((state) => state.scheme));
  return useMemo(
    () => (pairs === undefined ? [] : contrastRows(pairs.pairs, tokens, scheme, pairs.dark ? 'dark' : 'light')),
    [pairs, tokens, scheme],
  );
}

function Foot() {
  const lab = useLab();
  const surface = useSurface();
  const tokens = useLabState((state) => state.tokens);
  const scheme = useLabState((state) => state.scheme);
  const running = useWorkbenchState((state) => isWriting(state) || state.variants?.cells.some(isWritingCell) === true);
  const readOnly = useWorkbenchState(isReadOnly);
  const visiting = useWorkbenchState(({ visit }) => visit !== undefined);
  const changed = useMemo(
    () => tokens.filter((token) => !sameColour(colourNow(token, scheme), token.colour)),
    [tokens, scheme],
  );
  const project = useLabState((state) => state.project);
  const previews = useLabState((state) => state.previews);
  const canUndo = useLabState((state) => state.canUndo);
  const { lines, paths } = useMemo(() => linesOf(project, changed), [project, changed]);
  const [written, setWritten] = useState(false);
  if (written && changed.length > 0) setWritten(false);
  const write = () => {
    if (lab.write()) setWritten(true);
  };
  const where = paths.length === 1 ? paths[0] : plural(paths.length, 'file');
  const what =
    changed.length === 0 ? '' : previews > 1 ? ` to all ${previews}` : `: ${plural(lines, 'line')} in ${where}`;
  const state = readOnly
    ? visiting
      ? 'From a link: tried here, kept in a copy only'
      : 'Open in another tab: tried here, written there'
    : running
      ? 'A run is writing; colours wait for it'
      : changed.length > 0
        ? `${changed.length} changed, nothing written yet`
        : written && previews === 1
          ? 'Written; Undo takes it back'
          : written && canUndo
            ? 'Written to all; Undo in here takes it back'
            : 'The page follows while you try';
  return (
    <div className={styles.foot}>
      <p className={styles.state} role="status">
        {state}
      </p>
      <div className={styles.ways}>
        <Button disabled={changed.length === 0} onClick={() => lab.move(() => new Map())}>
          Reset all
        </Button>
        <span className={styles.spring} />
        <Button onClick={() => surface.setState({ tool: undefined })}>{changed.length > 0 ? 'Cancel' : 'Close'}</Button>
        <Button look="primary" disabled={changed.length === 0 || running || readOnly} onClick={write}>
          Apply{what}
        </Button>
      </div>
    </div>
  );
}
