import type { KeyboardEvent } from 'react';
import { lineCount } from '../../core/text.ts';
import { textOf } from '../../core/project.ts';
import { tabAfter } from '../editor/tab-name.ts';
import { Dot } from '../kit/dot.tsx';
import { count } from '../kit/format.ts';
import styles from './panes.module.css';
import { useSurface, useSurfaceState, type SurfaceState } from './surface.ts';
import { useWorkbenchState } from './workbench.ts';

type Pane = SurfaceState['pane'];

const PANES: readonly { readonly pane: Pane; readonly name: string }[] = [
  { pane: 'conversation', name: 'Conversation' },
  { pane: 'code', name: 'Code' },
  { pane: 'preview', name: 'Preview' },
];

/** The element a tab controls. The editor and the preview carry the ids of their panels. */
export const paneId = (pane: Pane): string =>
  pane === 'conversation' ? 'turns' : pane === 'code' ? 'editor' : 'preview';

/** Below 900 px: which pane is seen. An ember dot says where something is happening. */
export function PaneTabs() {
  const surface = useSurface();
  const shown = useSurfaceState((state) => state.pane);
  const press = (event: KeyboardEvent, index: number) => {
    const next = tabAfter(event.key, index, PANES.length);
    const target = next === undefined ? undefined : PANES[next];
    if (!target) return;
    event.preventDefault();
    surface.setState({ pane: target.pane });
    document.getElementById(`pane-tab-${target.pane}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Panes" className={styles.tabs}>
      {PANES.map(({ pane, name }, index) => (
        <button
          key={pane}
          type="button"
          role="tab"
          id={`pane-tab-${pane}`}
          aria-selected={shown === pane}
          aria-controls={paneId(pane)}
          tabIndex={shown === pane ? 0 : -1}
          className={styles.tab}
          onClick={() => surface.setState({ pane })}
          onKeyDown={(event) => press(event, index)}
        >
          <Live pane={pane} />
          {name}
          <Amount pane={pane} />
        </button>
      ))}
    </div>
  );
}

function Live({ pane }: { pane: Pane }) {
  const live = useWorkbenchState(({ run, variants }) => {
    if (run.state !== 'streaming') return false;
    if (run.path === undefined && variants) return pane === 'preview';
    return run.path === undefined ? pane === 'conversation' : pane === 'code' || pane === 'preview';
  });
  return live ? <Dot tone="live" small /> : null;
}

/** Turns, and the lines of the file in front. */
function Amount({ pane }: { pane: Pane }) {
  const amount = useWorkbenchState((state) => {
    if (pane === 'preview') return 0;
    if (pane === 'conversation') return state.turns.length;
    if (state.run.state === 'streaming' && state.run.path) return state.run.line;
    const text = state.activePath && textOf(state.project, state.activePath);
    return text ? lineCount(text) : 0;
  });
  return amount > 0 ? <span className={styles.amount}>{count(amount)}</span> : null;
}
