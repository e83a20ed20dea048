/** The project's title and all that can be done with whole projects: rename, new, open another, delete. */
import { Check, ChevronDown, Pencil, Plus, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef, useState } from 'react';
import type { ProjectSummary } from '../../engine/state.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { plural, when } from '../kit/format.ts';
import menu from '../kit/menu.module.css';
import { NameForm } from '../kit/name-form.tsx';
import { Popover } from '../kit/popover.tsx';
import styles from './header.module.css';

type Task = 'rename' | 'delete';

export function ProjectMenu() {
  const workbench = useWorkbench();
  const title = useWorkbenchState((state) => state.title);
  const [task, setTask] = useState<Task>();
  // A popover opened while the menu still holds the focus would be closed by it: it waits until the menu has gone.
  const chosen = useRef<Task>(undefined);
  const close = () => setTask(undefined);

  const trigger = (
    <span className={styles.anchor}>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className={styles.title}>
          <span className={styles.titleText}>{title}</span>
          <ChevronDown aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={menu.content}
            align="start"
            sideOffset={6}
            collisionPadding={8}
            onCloseAutoFocus={(event) => {
              if (!chosen.current) return;
              event.preventDefault();
              setTask(chosen.current);
              chosen.current = undefined;
            }}
          >
            <DropdownMenu.Item className={menu.item} onSelect={() => (chosen.current = 'rename')}>
              <Pencil aria-hidden /> Rename
            </DropdownMenu.Item>
            <DropdownMenu.Item className={menu.item} onSelect={() => workbench.newProject()}>
              <Plus aria-hidden /> New project
            </DropdownMenu.Item>
            <KeptProjects />
            <DropdownMenu.Separator className={menu.line} />
            <DropdownMenu.Item className={classes(menu.item, menu.danger)} onSelect={() => (chosen.current = 'delete')}>
              <Trash2 aria-hidden /> Delete this project
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </span>
  );

  return (
    <Popover
      label={task === 'delete' ? 'Delete project' : 'Rename project'}
      open={task !== undefined}
      onOpenChange={(open) => open || close()}
      anchor={trigger}
    >
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
  );
}

function KeptProjects() {
  const workbench = useWorkbench();
  const projects = useWorkbenchState((state) => state.projects);
  const current = useWorkbenchState((state) => state.projectId);
  if (projects.length === 0) return null;
  return (
    <>
      <DropdownMenu.Separator className={menu.line} />
      <DropdownMenu.Label className={menu.label}>Kept on this device</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={current} onValueChange={(id) => workbench.openProject(id)}>
        {projects.map((project) => (
          <DropdownMenu.RadioItem key={project.id} value={project.id} className={menu.item}>
            <span className={menu.words}>
              <span>{project.title}</span>
              <span className={menu.quiet}>{facts(project)}</span>
            </span>
            <DropdownMenu.ItemIndicator className={menu.tick}>
              <Check aria-hidden />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}

const facts = (project: ProjectSummary): string =>
  `${when(project.changedAt, Date.now())}, ${plural(project.files, 'file')}`;

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
