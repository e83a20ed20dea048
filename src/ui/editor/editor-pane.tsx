/** The code: tabs, the text, and what a person does with files. The text itself is the mounted editor's affair. */
import { ArrowDownToLine, Ellipsis, FilePlus2, FolderOpen } from 'lucide-react';
import { Suspense, useRef, useState, type ComponentType } from 'react';
import type { FilePath } from '../../core/path.ts';
import { textOf } from '../../core/project.ts';
import { useIdle } from '../app/use-idle.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { OpenFiles } from '../files/open-files.tsx';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { useMenu } from '../kit/menu.tsx';
import { NameForm } from '../kit/name-form.tsx';
import { Popover } from '../kit/popover.tsx';
import { BinaryView } from './binary-view.tsx';
import styles from './editor-pane.module.css';
import { FileTabs, tabId, TEXT_ID } from './file-tabs.tsx';

type Naming = { readonly of: 'new' } | { readonly of: 'rename'; readonly path: FilePath };

const MONACO_AFTER_MS = 1500;

export function EditorPane({ Editor, dark }: { Editor: ComponentType<{ theme: 'light' | 'dark' }>; dark: boolean }) {
  const workbench = useWorkbench();
  const active = useWorkbenchState((state) => state.activePath);
  const empty = useWorkbenchState((state) => state.tabs.length === 0);
  const [naming, setNaming] = useState<Naming>();
  const rename = (path: FilePath) => setNaming({ of: 'rename', path });
  const { expanded, open, menu } = useMenu();
  const openMenu = (path: FilePath, opener: HTMLElement, point?: { x: number; y: number }) =>
    open({
      label: `Actions for ${path}`,
      opener,
      point,
      groups: [
        {
          items: [
            { label: 'Rename', keys: 'F2', run: () => rename(path) },
            { label: 'Delete', keys: 'Del', danger: true, run: () => workbench.deleteFile(path) },
          ],
        },
      ],
    });
  // Monaco is the heaviest thing there is: it comes once the window has been usable for a while, or with the first file.
  const wanted = useIdle(MONACO_AFTER_MS) || !empty;
  return (
    <section aria-label="Editor" className={styles.pane}>
      <div className={styles.head}>
        <FileTabs rename={rename} openMenu={openMenu} />
        <FileActions active={active} naming={naming} setNaming={setNaming} openMenu={openMenu} expanded={expanded} />
        {menu}
        <span className={styles.spring} />
        <Follow />
      </div>
      <div
        id={TEXT_ID}
        className={styles.text}
        {...(active && !empty ? { role: 'tabpanel', 'aria-labelledby': tabId(active) } : {})}
      >
        {wanted ? (
          <Suspense fallback={<PlainText />}>
            <Editor theme={dark ? 'dark' : 'light'} />
          </Suspense>
        ) : null}
        <BinaryView />
        {empty ? <Empty /> : null}
      </div>
    </section>
  );
}

function FileActions(props: {
  active: FilePath | undefined;
  naming: Naming | undefined;
  setNaming: (naming: Naming | undefined) => void;
  openMenu: (path: FilePath, opener: HTMLElement) => void;
  expanded: boolean;
}) {
  const { active, naming, setNaming } = props;
  const workbench = useWorkbench();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setNaming(undefined);
  return (
    <span className={styles.actions}>
      <IconButton ref={button} label="New file" onClick={() => setNaming({ of: 'new' })}>
        <FilePlus2 aria-hidden />
      </IconButton>
      {active ? (
        <IconButton
          label={`Actions for ${active}`}
          aria-haspopup="menu"
          aria-expanded={props.expanded}
          onClick={(event) => props.openMenu(active, event.currentTarget)}
        >
          <Ellipsis aria-hidden />
        </IconButton>
      ) : null}
      {naming ? (
        <Popover label={naming.of === 'rename' ? 'Rename file' : 'New file'} close={close} anchor={button}>
          <NameForm
            mono
            label={naming.of === 'rename' ? `Rename ${naming.path}` : 'New file'}
            initial={naming.of === 'rename' ? naming.path : ''}
            note="Folders with /, for example img/wave.svg"
            action={naming.of === 'rename' ? 'Rename' : 'Create'}
            cancel={close}
            submit={(name) => {
              const result = naming.of === 'rename' ? workbench.renameFile(naming.path, name) : workbench.newFile(name);
              if (!result.ok) return `Not a file name: ${result.error.reason}.`;
              close();
              return undefined;
            }}
          />
        </Popover>
      ) : null}
    </span>
  );
}

/** Following lets go when the person scrolls; the button then says so, and one click takes it up again. */
function Follow() {
  const workbench = useWorkbench();
  const follow = useWorkbenchState((state) => state.follow);
  const streaming = useWorkbenchState(({ run }) => run.state === 'streaming' && run.path !== undefined);
  if (!streaming) return null;
  const hint = follow
    ? 'The editor stays with what is being written'
    : 'You scrolled, so the editor stayed where you are';
  return (
    <Button
      look={follow ? 'quiet' : 'outline'}
      className={follow ? styles.following : styles.follow}
      aria-pressed={follow}
      aria-description={hint}
      data-hint={hint}
      onClick={() => workbench.setFollow(!follow)}
    >
      <ArrowDownToLine aria-hidden /> Follow
    </Button>
  );
}

/** What is committed, at the measures the editor will have: nothing moves when it arrives. */
function PlainText() {
  const text = useWorkbenchState((state) => (state.activePath ? textOf(state.project, state.activePath) : undefined));
  return <pre className={styles.plain}>{text}</pre>;
}

function Empty() {
  const running = useWorkbenchState(({ run }) => run.state === 'connecting' || run.state === 'streaming');
  return (
    <div className={styles.empty}>
      <p>Files stand here as soon as they are named.</p>
      {running ? null : (
        <OpenFiles look="outline">
          <FolderOpen aria-hidden /> Open files
        </OpenFiles>
      )}
    </div>
  );
}
