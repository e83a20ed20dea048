/** The project's title and all that can be done with whole projects: rename, new, open another, delete. */
import { ChevronDown, History, Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Workbench } from '../../engine/workbench.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { plural, when } from '../kit/format.ts';
import { useMenu, type MenuGroup } from '../kit/menu.tsx';
import { NameForm } from '../kit/name-form.tsx';
import { Popover } from '../kit/popover.tsx';
import styles from './header.module.css';

type Task = 'rename' | 'delete';

export function ProjectMenu() {
  const workbench = useWorkbench();
  const surface = useSurface();
  const title = useWorkbenchState((state) => state.title);
  const [task, setTask] = useState<Task>();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setTask(undefined);
  const { expanded, open, menu } = useMenu();
  const showTimeline = () => surface.setState({ timeline: true });
  const show = (opener: HTMLElement) =>
    open({ label: 'Project', opener, groups: groups(workbench, setTask, showTimeline) });
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={expanded}
        className={styles.title}
        onClick={(event) => show(event.currentTarget)}
      >
        <span className={styles.titleText}>{title}</span>
        <ChevronDown aria-hidden />
      </button>
      {menu}
      {task ? (
        <Popover label={task === 'delete' ? 'Delete project' : 'Rename project'} close={close} anchor={button}>
          {task === 'delete' ? (
            <DeleteProject close={close} />
          ) : (
            <NameForm
              label="Project name"
              initial={title}
              action="Rename"
              cancel={close}
              submit={(name) => {
                workbench.renameProject(name.trim());
                close();
                return undefined;
              }}
            />
          )}
        </Popover>
      ) : null}
    </>
  );
}

function groups(workbench: Workbench, setTask: (task: Task) => void, showTimeline: () => void): readonly MenuGroup[] {
  const { projects, projectId, visit } = workbench.store.getState();
  const now = Date.now();
  const kept = projects.map((project) => ({
    label: project.title,
    note: `${when(project.changedAt, now)}, ${plural(project.files, 'file')}`,
    checked: project.id === projectId,
    run: () => workbench.openProject(project.id),
  }));
  return [
    {
      items: [
        { label: 'Rename', icon: <Pencil aria-hidden />, run: () => setTask('rename') },
        ...(visit ? [] : [{ label: 'Timeline', icon: <History aria-hidden />, run: showTimeline }]),
        { label: 'New project', icon: <Plus aria-hidden />, run: () => workbench.newProject() },
      ],
    },
    ...(kept.length > 0 ? [{ label: 'Kept on this device', items: kept }] : []),
    {
      items: [
        { label: 'Delete this project', icon: <Trash2 aria-hidden />, danger: true, run: () => setTask('delete') },
      ],
    },
  ];
}

function DeleteProject({ close }: { close: () => void }) {
  const workbench = useWorkbench();
  const id = useWorkbenchState((state) => state.projectId);
  const title = useWorkbenchState((state) => state.title);
  const files = useWorkbenchState((state) => state.project.files.size);
  const wishes = useWorkbenchState((state) => state.turns.length);
  return (
    <div className={styles.confirm}>
      <p className={styles.confirmTitle}>Delete {title}</p>
      <p className={styles.confirmBody}>
        {plural(files, 'file')} and {plural(wishes, 'wish', 'wishes')} are removed from this device. There is no copy
        elsewhere.
      </p>
      <div className={styles.confirmActions}>
        <Button
          look="outline"
          className={styles.bad}
          onClick={() => {
            close();
            workbench.deleteProject(id);
          }}
        >
          Delete project
        </Button>
        <Button onClick={close}>Keep it</Button>
      </div>
    </div>
  );
}
