/** The tablist Files: every file of the project, in the order it was named. Arrow keys move, F2 renames, Delete deletes. */
import { useEffect, type KeyboardEvent, type MouseEvent } from 'react';
import type { FilePath } from '../../core/path.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Dot } from '../kit/dot.tsx';
import styles from './file-tabs.module.css';
import { tabAfter, tabName } from './tab-name.ts';

export const TEXT_ID = 'editor-text';
export const tabId = (path: FilePath): string => `file-tab-${path}`;

export function FileTabs(props: {
  rename: (path: FilePath) => void;
  openMenu: (path: FilePath, opener: HTMLElement, point: { x: number; y: number }) => void;
}) {
  const { rename, openMenu } = props;
  const workbench = useWorkbench();
  const tabs = useWorkbenchState((state) => state.tabs);
  const active = useWorkbenchState((state) => state.activePath);

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
  const point = (event: MouseEvent<HTMLButtonElement>, path: FilePath) => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    // From the keyboard there is no pointer to open it at.
    const at =
      event.clientX === 0 && event.clientY === 0 ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY };
    openMenu(path, event.currentTarget, at);
  };
  if (tabs.length === 0) return <div className={styles.list} />;
  return (
    <div role="tablist" aria-label="Files" className={styles.list}>
      {tabs.map((path) => (
        <Tab
          key={path}
          path={path}
          active={path === active}
          press={press}
          point={point}
          reachable={path === active || (active === undefined && path === tabs[0])}
        />
      ))}
    </div>
  );
}

function Tab(props: {
  path: FilePath;
  active: boolean;
  reachable: boolean;
  press: (event: KeyboardEvent, path: FilePath) => void;
  point: (event: MouseEvent<HTMLButtonElement>, path: FilePath) => void;
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
      onContextMenu={(event) => props.point(event, path)}
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
