import { ArrowDownToLine, FolderOpen, Settings2, Share2 } from 'lucide-react';
import { useSurface } from '../app/surface.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { OpenFiles } from '../files/open-files.tsx';
import { HistoryButtons } from '../history/history-buttons.tsx';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './header.module.css';
import { Logo } from './logo.tsx';
import { Model } from './model.tsx';
import { ProjectMenu } from './project-menu.tsx';
import { SaveState } from './save-state.tsx';

/** On the first visit there is no project to name and the model stands under the field, so the header says less. */
export function Header({ first }: { first: boolean }) {
  const surface = useSurface();
  const others = useWorkbenchState((state) => state.projects.some((project) => project.id !== state.projectId));
  const visiting = useWorkbenchState((state) => state.visit !== undefined);
  const title = useWorkbenchState((state) => state.title);
  return (
    <header className={styles.header}>
      {first ? null : <h1 className="sr-only">{title}</h1>}
      <span className={styles.logo}>
        <Logo />
      </span>
      {first && !others ? <span className={styles.name}>Vonk</span> : <ProjectMenu />}
      {first ? null : <SaveState />}
      {first || visiting ? null : <HistoryButtons />}
      <span className={styles.spring} />
      {first ? (
        <OpenFiles>
          <FolderOpen aria-hidden /> Open files
        </OpenFiles>
      ) : (
        <>
          <Model look="chip" />
          <Button className={styles.takeAway} onClick={() => surface.setState({ takeAway: 'share' })}>
            <Share2 aria-hidden /> <span>Share</span>
          </Button>
          <Button className={styles.takeAway} onClick={() => surface.setState({ takeAway: 'export' })}>
            <ArrowDownToLine aria-hidden /> <span>Export</span>
          </Button>
        </>
      )}
      <IconButton label="Settings" onClick={() => surface.setState({ settings: true })}>
        <Settings2 aria-hidden />
      </IconButton>
    </header>
  );
}
