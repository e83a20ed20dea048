/** One variant: its head, its page scaled to fit, and what can be done with it at the bottom edge while one is at it. */
import { CircleAlert, Hourglass, MousePointer2, Play, RotateCw, Square, TriangleAlert, Unplug } from 'lucide-react';
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { isWritingCell, type VariantCell } from '../../engine/variants/state.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { outcomeWords } from '../conversation/outcome-words.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { plural } from '../kit/format.ts';
import { Message } from '../kit/message.tsx';
import { Spinner } from '../kit/spinner.tsx';
import type { Mounts } from '../mounts.ts';
import styles from './cell.module.css';
import { cellWords, type CellWords } from './cell-words.ts';

export const Cell = memo(function Cell(props: {
  cell: VariantCell;
  chosen: boolean;
  /** The one that Tab comes to. */
  first: boolean;
  pageWidth: number;
  mount: Mounts['previewBeside'];
  move: (event: KeyboardEvent) => void;
}) {
  const { cell, chosen, pageWidth } = props;
  const { letter } = cell;
  const workbench = useWorkbench();
  const [near, setNear] = useState(false);
  const [used, setUsed] = useState(false);
  const readOnly = useWorkbenchState((state) => state.otherTab);
  const name = useRef<HTMLButtonElement>(null);
  const empty = cell.project.files.size === 0 && !isWritingCell(cell);
  const choosable = !empty && !readOnly;
  const choose = () => (choosable ? workbench.chooseVariant(letter) : undefined);

  return (
    <div
      id={`variant-${letter}`}
      data-state={cell.run.state}
      data-preview={cell.preview}
      className={classes(styles.cell, chosen && styles.chosen)}
      onPointerMove={(event) => event.pointerType !== 'touch' && setNear(true)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setNear(false)}
    >
      <div role="group" aria-labelledby={`variant-${letter}-name`} className={styles.inside}>
        <Head cell={cell} chosen={chosen} first={props.first} choose={choose} move={props.move} name={name} />
        <div className={styles.view}>
          <Page
            letter={letter}
            width={pageWidth}
            mount={props.mount}
            faded={FADED.has(cell.run.state) || cell.preview === 'hung'}
          />
          {used ? null : (
            // For the pointer only: the keyboard has Enter, the letter and the button below.
            <div
              role="presentation"
              className={styles.shield}
              onClick={(event) => {
                // The first tap shows what can be done.
                const tap = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
                if (tap && document.activeElement !== name.current) name.current?.focus();
                else choose();
              }}
            />
          )}
          <Empty cell={cell} />
          <div className={styles.edge}>
            {(near || used) && !empty ? (
              <Actions
                cell={cell}
                choosable={choosable}
                chosen={chosen}
                choose={choose}
                used={used}
                use={() => setUsed(!used)}
              />
            ) : null}
            <Trouble cell={cell} />
          </div>
        </div>
      </div>
    </div>
  );
});

const FADED: ReadonlySet<string> = new Set(['failed']);

/** The name is the cell's stop for the Tab key: Enter chooses, arrows go to the next one, Tab to what else can be done. */
function Head({
  cell,
  chosen,
  first,
  choose,
  move,
  name,
}: {
  cell: VariantCell;
  chosen: boolean;
  first: boolean;
  choose: () => void;
  move: (event: KeyboardEvent) => void;
  name: Ref<HTMLButtonElement>;
}) {
  const words = cellWords(cell);
  return (
    <header className={styles.head}>
      <button
        ref={name}
        type="button"
        data-cell
        id={`variant-${cell.letter}-name`}
        className={styles.name}
        aria-label={`Variant ${cell.letter}${cell.idea === '' ? '' : `: ${cell.idea}`}`}
        aria-pressed={chosen}
        tabIndex={first ? 0 : -1}
        onClick={choose}
        onKeyDown={move}
      >
        <kbd className={classes(styles.letter, chosen && styles.picked)}>{cell.letter}</kbd>
        <span className={styles.idea}>{cell.idea}</span>
      </button>
      {cell.problems > 0 ? (
        <span className={styles.problems} title={`${plural(cell.problems, 'problem')} in its page`}>
          <TriangleAlert aria-hidden />
          {cell.problems}
          <span className="sr-only"> {cell.problems === 1 ? 'problem' : 'problems'}</span>
        </span>
      ) : null}
      <span className={classes(styles.state, styles[words.tone])}>
        {MARKS[words.mark]}
        <span>{words.text}</span>
      </span>
      <span className={styles.aside}>{words.aside}</span>
    </header>
  );
}

const MARKS: Record<CellWords['mark'], ReactNode> = {
  ring: <Spinner />,
  live: <Dot tone="live" />,
  still: <Dot tone="quiet" small />,
  ok: null,
  square: <Square className={styles.square} aria-hidden />,
  cut: <Unplug aria-hidden />,
  alert: <CircleAlert aria-hidden />,
};

/** The page is laid out at `width` and drawn to fit; the frames' element is the mount's alone and never moved. */
function Page(props: { letter: string; width: number; mount: Mounts['previewBeside']; faded: boolean }) {
  const { letter, width, mount } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mount(`Preview ${letter}`, host.current) : undefined), [letter, mount]);
  useLayoutEffect(() => {
    const element = host.current;
    const box = element?.parentElement;
    if (!element || !box) return undefined;
    const fit = () => {
      const scale = Math.min(1, box.clientWidth / width);
      element.style.width = `${Math.ceil(box.clientWidth / scale)}px`;
      element.style.height = `${Math.ceil(box.clientHeight / scale)}px`;
      element.style.transform = scale === 1 ? '' : `scale(${scale})`;
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => observer.disconnect();
  }, [width]);
  return <div ref={host} className={classes(styles.page, props.faded && styles.faded)} />;
}

/** Nothing to see yet, or nothing at all. */
function Empty({ cell }: { cell: VariantCell }) {
  if (cell.preview !== 'empty') return null;
  const words = isWritingCell(cell) ? 'The page appears here' : 'No page was written';
  return <p className={styles.empty}>{words}</p>;
}

/** What went wrong, over the lower edge of what came. It stays as it is while a person reaches for it. */
function Trouble({ cell }: { cell: VariantCell }) {
  const profile = useWorkbenchState(
    ({ settings }) => settings.profiles.find((one) => one.id === settings.profileId) ?? settings.profiles[0],
  );
  if (cell.preview === 'hung') {
    return (
      <Message
        floating
        icon={<Hourglass aria-hidden />}
        tone="warn"
        title="The page does not answer"
        body="A script in it keeps running. It is ended by itself; the others go on."
      />
    );
  }
  const words = profile && cell.run.state === 'failed' ? outcomeWords(cell.turn, profile)[0] : undefined;
  if (!words) return null;
  return (
    <Message
      floating
      icon={words.mark === 'cut' ? <Unplug aria-hidden /> : <CircleAlert aria-hidden />}
      tone={words.tone}
      title={words.title}
      body={words.body}
      actions={<Again cell={cell} />}
    />
  );
}

function Again({ cell }: { cell: VariantCell }) {
  const workbench = useWorkbench();
  return (
    <>
      {cell.turn.reply === '' ? null : (
        <Button look="outline" onClick={() => workbench.againVariant(cell.letter, 'continued')}>
          <Play aria-hidden /> Continue
        </Button>
      )}
      <Button onClick={() => workbench.againVariant(cell.letter, 'anew')}>
        <RotateCw aria-hidden /> Try {cell.letter} again
      </Button>
    </>
  );
}

function Actions(props: {
  cell: VariantCell;
  choosable: boolean;
  chosen: boolean;
  choose: () => void;
  used: boolean;
  use: () => void;
}) {
  const { cell, chosen } = props;
  const { letter } = cell;
  const workbench = useWorkbench();
  const writing = isWritingCell(cell);
  return (
    <div className={styles.actions} role="group" aria-label={`What to do with ${letter}`}>
      <Button look="primary" disabled={!props.choosable} onClick={props.choose}>
        {chosen ? `Back to ${letter}` : `Choose ${letter}`}
      </Button>
      {writing ? (
        <Button onClick={() => workbench.stopVariant(letter)}>
          <Square className={styles.square} aria-hidden /> Stop {letter}
        </Button>
      ) : cell.run.state === 'aborted' && !chosen ? (
        <Again cell={cell} />
      ) : null}
      <span className={styles.spring} />
      {cell.preview === 'empty' ? null : (
        <Button aria-pressed={props.used} className={classes(props.used && styles.pressed)} onClick={props.use}>
          <MousePointer2 aria-hidden /> Use the page
        </Button>
      )}
    </div>
  );
}
