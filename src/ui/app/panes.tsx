/**
 * Conversation, editor and preview: side by side, with a rail, or one at a time. The editor and the preview keep their
 * place in the tree through every layout, since a frame that is moved loads anew.
 */
import { lazy, memo, Suspense, useState, type KeyboardEvent } from 'react';
import {
  Group,
  Panel,
  Separator,
  useDefaultLayout,
  useGroupRef,
  usePanelRef,
  type PanelImperativeHandle,
} from 'react-resizable-panels';
import { Composer } from '../composer/composer.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { EditorPane } from '../editor/editor-pane.tsx';
import { classes } from '../kit/classes.ts';
import type { Mounts } from '../mounts.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { useDark, type Layout } from './layout.ts';
import { PaneTabs, paneId } from './pane-tabs.tsx';
import styles from './panes.module.css';
import { Rail } from './rail.tsx';
import { useSurface, useSurfaceState } from './surface.ts';
import { useWorkbenchState } from './workbench.ts';

const VariantGrid = lazy(() => import('../variants/grid.tsx'));

const SIZE = { conversation: 344, editor: 448 } as const;
const LEAST = { conversation: 280, editor: 320, preview: 360 } as const;
const STEP = 16;
const BIG_STEP = 64;

export const Panes = memo(function Panes({
  mounts,
  layout,
  covered,
}: {
  mounts: Mounts;
  layout: Layout;
  covered: boolean;
}) {
  const surface = useSurface();
  const folded = useSurfaceState((state) => state.folded);
  const shown = useSurfaceState((state) => state.pane);
  const overlay = useSurfaceState((state) => state.overlay);
  const dark = useDark(useWorkbenchState((state) => state.settings.theme));
  const group = useGroupRef();
  const conversation = usePanelRef();
  const editor = usePanelRef();
  const tabs = layout === 'tabs';
  const railed = layout === 'rail' || (layout === 'wide' && folded);
  const beside = layout === 'wide' && !folded;
  const saved = useDefaultLayout({
    id: 'vonk-panes',
    panelIds: beside ? ['conversation', 'editor', 'preview'] : ['editor', 'preview'],
    storage: careful,
    onlySaveAfterUserInteractions: true,
  });
  // Moved by key, a divider is moved by the program as the library sees it: what is to be kept is said here.
  const keep = () => {
    if (group.current) saved.onLayoutChanged(group.current.getLayout(), { isUserInteraction: true });
  };
  const composer = covered ? null : <Composer takeFocus compact={tabs} />;
  const variants = useWorkbenchState((state) => (state.otherTab ? undefined : state.variants?.turnId));
  const open = useWorkbenchState((state) => state.variants?.open === true && !state.otherTab);
  // From the first look on its pages stay as they are left, until the next wish.
  const [seen] = useState(() => new Set<string>());
  if (open && variants !== undefined) seen.add(variants);
  const inGrid = open && (!tabs || shown === 'preview');
  const hide = (pane: typeof shown) => tabs && shown !== pane;

  return (
    <div className={styles.panes} data-layout={layout} inert={covered}>
      {tabs ? (
        <div className={styles.top}>
          {composer}
          <PaneTabs />
        </div>
      ) : null}
      <div className={styles.stage}>
        {tabs ? (
          <div id={paneId('conversation')} className={styles.single} hidden={hide('conversation')}>
            <Conversation />
          </div>
        ) : null}
        {railed ? <Rail layout={layout} /> : null}
        {layout === 'rail' && overlay ? (
          <div className={styles.overlay}>
            <Conversation fold={() => surface.setState({ overlay: false })}>{composer}</Conversation>
          </div>
        ) : null}
        <Group
          key="panes"
          groupRef={group}
          className={classes(styles.group, tabs && styles.stacked, inGrid && styles.covered)}
          resizeTargetMinimumSize={{ fine: 9, coarse: 20 }}
          {...(saved.defaultLayout && !tabs ? { defaultLayout: saved.defaultLayout } : {})}
          onLayoutChanged={saved.onLayoutChanged}
        >
          {beside ? (
            <Panel
              key="conversation"
              id="conversation"
              panelRef={conversation}
              defaultSize={SIZE.conversation}
              minSize={LEAST.conversation}
              groupResizeBehavior="preserve-pixel-size"
            >
              <Conversation fold={() => surface.setState({ folded: true })}>{composer}</Conversation>
            </Panel>
          ) : null}
          {beside ? <Divider key="first" panel={conversation} moved={keep} label="Width of the conversation" /> : null}
          <Panel
            key="editor"
            id="editor"
            panelRef={editor}
            className={classes(hide('code') && styles.away)}
            defaultSize={SIZE.editor}
            minSize={tabs ? 0 : LEAST.editor}
            groupResizeBehavior="preserve-pixel-size"
          >
            <EditorPane Editor={mounts.Editor} dark={dark} />
          </Panel>
          <Divider key="second" panel={editor} moved={keep} label="Width of the editor" />
          <Panel
            key="preview"
            id="preview"
            className={classes(hide('preview') && styles.away)}
            minSize={tabs ? 0 : LEAST.preview}
          >
            <PreviewPane mounts={mounts} />
          </Panel>
        </Group>
        {variants !== undefined && (open || seen.has(variants)) ? (
          <Suspense>
            <VariantGrid key={variants} mount={mounts.previewBeside} layout={layout} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
});

/** 1 px drawn, 9 px to hit. Arrow keys move it 16 px, with Shift 64; the library's own step is a twentieth of the width. */
function Divider(props: {
  panel: { readonly current: PanelImperativeHandle | null };
  moved: () => void;
  label: string;
}) {
  const { panel, moved, label } = props;
  const press = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (way === 0 || !panel.current) return;
    event.preventDefault();
    panel.current.resize(panel.current.getSize().inPixels + way * (event.shiftKey ? BIG_STEP : STEP));
    moved();
  };
  return <Separator className={styles.divider} aria-label={label} onKeyDownCapture={press} />;
}

/** Where storage is refused, sizes hold for this visit. */
const careful = {
  getItem: (key: string): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem: (key: string, value: string): void => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nothing to keep it in.
    }
  },
};
