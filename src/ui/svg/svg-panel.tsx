/** A drawing beside itself: what it is, made shorter, and taken along. Looks at text only; what it draws are images. */
import { Check, CircleAlert, ShieldAlert, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { textOf } from '../../core/project.ts';
import { svgDangers } from '../../core/svg/dangers.ts';
import { withDrawing, type Drawing } from '../../core/svg/drawings.ts';
import { standaloneSvg } from '../../core/svg/sized.ts';
import { positionAt } from '../../core/text.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import { NotLoaded } from '../kit/not-loaded.tsx';
import { useFetched } from '../kit/use-fetched.ts';
import type { Mounts } from '../mounts.ts';
import { Place } from '../preview/place.tsx';
import { dangerWords } from './danger-words.ts';
import { ExportRows } from './export-rows.tsx';
import { Facts } from './facts.tsx';
import styles from './svg-panel.module.css';
import { Tidy } from './tidy.tsx';
import { useDrawings } from './use-drawings.ts';

export default function SvgPanel({ takeAway }: { takeAway: Mounts['takeAway'] }) {
  const surface = useSurface();
  const { all, writing } = useDrawings();
  const { value: tools, failed, again } = useFetched(takeAway);
  const [chosen, setChosen] = useState<string>();
  const drawing = all.find(({ id }) => id === chosen) ?? all[0];
  const close = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const own = panel.current;
    const opener = document.activeElement;
    close.current?.focus();
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It closes the panel and stops no run.
      event.stopPropagation();
      surface.setState({ tool: undefined });
    };
    own?.addEventListener('keydown', press);
    return () => {
      own?.removeEventListener('keydown', press);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [surface]);
  return (
    <section ref={panel} className={styles.panel} aria-label="SVG">
      <div className={styles.head}>
        <h3>SVG</h3>
        {all.length > 1 ? (
          <select
            aria-label="Which drawing"
            className={styles.which}
            value={drawing?.id}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {all.map(({ id, path, label, inPage }) => (
              <option key={id} value={id}>
                {inPage ? `${path}: ${label}` : path}
              </option>
            ))}
          </select>
        ) : (
          <span className={styles.path}>{drawing === undefined ? '' : wordsOf(drawing)}</span>
        )}
        <IconButton ref={close} label="Close SVG" keys="Esc" onClick={() => surface.setState({ tool: undefined })}>
          <X aria-hidden />
        </IconButton>
      </div>
      {failed ? (
        <div className={styles.message}>
          <NotLoaded again={again} />
        </div>
      ) : null}
      {drawing === undefined ? (
        <p className={styles.none}>
          There is no drawing here. Wish for a picture, open an .svg file, or show a page that has an &lt;svg&gt; in it.
        </p>
      ) : (
        <Sections key={drawing.id} drawing={drawing} writing={writing} tools={tools} />
      )}
    </section>
  );
}

const wordsOf = ({ path, label, inPage }: Drawing): string => (inPage ? `${path}, ${label}` : path);

function Sections({ drawing, writing, tools }: { drawing: Drawing; writing: boolean; tools: TakeAway | undefined }) {
  const workbench = useWorkbench();
  const looking = useWorkbenchState(({ visit, otherTab }) =>
    visit ? 'A prototype from a link is only looked at. Save a copy to change it.' : otherTab ? OTHER_TAB : undefined,
  );
  const [failed, setFailed] = useState<string>();
  const [undo, setUndo] = useState<{ readonly before: string; readonly after: string; readonly label: string }>();
  const { path, svg, inPage } = drawing;
  const file = useWorkbenchState((state) => textOf(state.project, path));
  const barred = writing ? 'It is being written. Tidy it when the run is over.' : looking;
  const change = (wanted: string, label: string) => {
    const before = workbench.textNow(path);
    if (before === undefined) return;
    // It may have been typed in since the drawing was read: its place is not where it was.
    if (before.slice(drawing.start, drawing.end) !== svg)
      return setFailed(`${path} was changed just now. Nothing was done; try again.`);
    const after = withDrawing(before, drawing, wanted);
    const done = workbench.rewriteFile(path, before, after, label);
    setFailed(done.ok ? undefined : done.error);
    setUndo(done.ok ? { before, after, label } : undefined);
  };
  const takeBack = () => {
    if (!undo) return;
    const done = workbench.rewriteFile(path, undo.after, undo.before, `Taken back: ${path}`);
    setFailed(done.ok ? undefined : done.error);
    setUndo(undefined);
  };
  const tried = (work: Promise<void>) => {
    setFailed(undefined);
    work.catch((thrown: unknown) =>
      setFailed(`${thrown instanceof Error ? thrown.message : String(thrown)}. The drawing is as it was.`),
    );
  };
  const broken = useMemo(() => {
    if (writing || inPage || tools === undefined) return undefined;
    if (svg.trim() === '') return undefined;
    return tools.xmlError(standaloneSvg(svg));
  }, [tools, svg, inPage, writing]);
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return (
    <div className={styles.sections}>
      {failed === undefined ? null : (
        <div className={styles.message}>
          <Message role="alert" tone="bad" icon={<CircleAlert aria-hidden />} title="That did not work" body={failed} />
        </div>
      )}
      {undo !== undefined && undo.after === file ? (
        <div className={styles.message}>
          <Message
            role="status"
            tone="neutral"
            icon={<Check aria-hidden />}
            title={undo.label}
            actions={
              <Button look="outline" onClick={takeBack}>
                Undo
              </Button>
            }
          />
        </div>
      ) : null}
      {broken === undefined ? null : (
        <div className={styles.message}>
          <Message
            tone="warn"
            icon={<CircleAlert aria-hidden />}
            title="Not well-formed"
            body={
              <>
                <Place path={path} range={lineRange(broken.line, broken.column)} />: {broken.message}. Browsers show it
                up to there, and as an image not at all: tidying and PNG need it mended first.
              </>
            }
          />
        </div>
      )}
      <Dangers svg={svg} />
      <Facts
        drawing={drawing}
        change={barred === undefined ? (wanted) => change(wanted, `View box for ${path}`) : undefined}
      />
      {writing ? (
        <section className={styles.section} aria-label="Tidy">
          <div className={styles.title}>
            <h4>Tidy</h4>
          </div>
          <Button look="outline" className={styles.wide} disabled>
            Apply tidy
          </Button>
          <p className={styles.quiet}>{barred}</p>
        </section>
      ) : tools === undefined || broken ? null : (
        <Tidy drawing={drawing} tools={tools} barred={barred} change={(wanted) => change(wanted, `Tidied ${path}`)} />
      )}
      {tools === undefined || writing ? null : (
        <section className={styles.section} aria-label="Export the drawing">
          <div className={styles.title}>
            <h4>Export</h4>
            <span>opens anywhere, no scripts</span>
          </div>
          <ul>
            <ExportRows
              compact
              name={inPage ? `${base}-${positionAt(file ?? '', drawing.start).line + 1}` : base}
              svg={inPage ? (tools.asXml(svg) ?? svg) : svg}
              tools={tools}
              tried={tried}
            />
          </ul>
        </section>
      )}
    </div>
  );
}

const OTHER_TAB = 'This project is open in another tab. Take it over to change it here.';

function lineRange(line: number, column: number) {
  const at = { line: line - 1, character: Math.max(0, column - 1) };
  return { start: at, end: at };
}

/** What in a drawing is more than a picture, and what becomes of it. */
function Dangers({ svg }: { svg: string }) {
  const words = useMemo(() => dangerWords(svgDangers(svg)), [svg]);
  if (words.length === 0) return null;
  return (
    <div className={styles.message}>
      <Message
        tone="warn"
        icon={<ShieldAlert aria-hidden />}
        title="More than a picture"
        body={`It holds ${words.join(', ')}. Here that reaches nothing: the page is in its sandbox, all else are images. Exports leave it out.`}
      />
    </div>
  );
}
