/** The tablist Files: every file of the project, in the order it was named. Arrow keys move, F2 renames, Delete deletes. */
import { ContextMenu } from 'radix-ui';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FilePath } from '../../core/path.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import menu from '../kit/menu.module.css';
import styles from './file-tabs.module.css';
import { tabAfter, tabName } from './tab-name.ts';

export const TEXT_ID = 'editor-text';
export const tabId = (path: FilePath): string => `file-tab-${path}`;

export function FileTabs({ rename }: { rename: (path: FilePath) => void }) {
  const workbench = useWorkbench();
  const tabs = useWorkbenchState((state) => state.tabs);
  const active = useWorkbenchState((state) => state.activePath);
  const [pointed, setPointed] = useState<FilePath>();
  const renaming = useRef<FilePath>(undefined);

  useEffect(() => {
    if (active) document.getElementById(tabId(active))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const press = (event: KeyboardEvent, path: FilePath) => {
    const next = tabAfter(event.key, tabs.indexOf(path), tabs.length);
    const target = next === undefined ? undefined : tabs[next];
    if (target) {
      workbench.showFile(target);
      document.getElementById(tabId(target))?.focus();
    } else if (event.key === 'F2') rename(path);
    else if (event.key === 'Delete') workbench.deleteFile(path);
    else return;
    event.preventDefault();
  };
  const tablist = (
    <div role="tablist" aria-label="Files" className={styles.list}>
      {tabs.map((path) => (
        <Tab
          key={path}
          path={path}
          active={path === active}
          press={press}
          point={setPointed}
          reachable={path === active || (active === undefined && path === tabs[0])}
        />
      ))}
    </div>
  );
  if (tabs.length === 0) return <div className={styles.list} />;
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>{tablist}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className={menu.content}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (!renaming.current) return;
            event.preventDefault();
            rename(renaming.current);
            renaming.current = undefined;
          }}
        >
          <ContextMenu.Item className={menu.item} onSelect={() => (renaming.current = pointed)}>
            Rename<span className={menu.keys}>F2</span>
          </ContextMenu.Item>
          <ContextMenu.Item
            className={classes(menu.item, menu.danger)}
            onSelect={() => pointed && workbench.deleteFile(pointed)}
          >
            Delete<span className={menu.keys}>Del</span>
          </ContextMenu.Item>
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Tab(props: {
  path: FilePath;
  active: boolean;
  reachable: boolean;
  press: (event: KeyboardEvent, path: FilePath) => void;
  point: (path: FilePath) => void;
}) {
  const { path, active } = props;
  const workbench = useWorkbench();
  const writing = useWorkbenchState(({ run }) => run.state === 'streaming' && run.path === path);
  const draft = useWorkbenchState(
    ({ turns }) => turns.at(-1)?.files.some((file) => file.path === path && file.status === 'draft') ?? false,
  );
  const { folder, name } = tabName(path);
  return (
    <button
      type="button"
      role="tab"
      id={tabId(path)}
      aria-selected={active}
      aria-controls={TEXT_ID}
      tabIndex={props.reachable ? 0 : -1}
      className={styles.tab}
      title={path}
      onClick={() => workbench.showFile(path)}
      onKeyDown={(event) => props.press(event, path)}
      onContextMenu={() => props.point(path)}
      onPointerDown={() => props.point(path)}
    >
      {writing ? <Dot tone="live" small /> : null}
      <span>
        {folder ? <span className={styles.folder}>{folder}</span> : null}
        {name}
      </span>
      {draft ? <span className={styles.draft}>draft</span> : null}
    </button>
  );
}
