/** Every way of taking a prototype along as a file. Made here, from what is committed. */
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { FilePath } from '../../core/path.ts';
import { textOf, type Project } from '../../core/project.ts';
import { extensionOf } from '../../core/path.ts';
import { download, downloadProject } from '../app/download.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Message } from '../kit/message.tsx';
import { plural } from '../kit/format.ts';
import { OfferRow } from '../kit/offer-row.tsx';
import { NotLoaded } from '../kit/not-loaded.tsx';
import { useFetched } from '../kit/use-fetched.ts';
import type { Mounts } from '../mounts.ts';
import { DrawingExport } from '../svg/drawing-export.tsx';
import styles from './export.module.css';
import { SingleHtmlRow } from './single-html-row.tsx';
import { viteArchive } from './vite-archive.ts';

export function ExportDialog(props: { takeAway: Mounts['takeAway']; close: () => void }) {
  const workbench = useWorkbench();
  const { value: tools, failed: unfetched, again } = useFetched(props.takeAway);
  const title = useWorkbenchState((state) => state.title);
  const project = useWorkbenchState((state) => state.project);
  const drawing = useWorkbenchState((state) => drawingOf(state.project, state.preview.entry, state.activePath));
  const [failed, setFailed] = useState<string>();
  const tried = (work: Promise<void>) => {
    setFailed(undefined);
    work.catch((thrown: unknown) => setFailed(thrown instanceof Error ? thrown.message : String(thrown)));
  };
  const svg = drawing === undefined ? undefined : textOf(project, drawing);
  return (
    <Dialog title="Export" aside={title} close={props.close}>
      {unfetched ? (
        <div className={styles.failed}>
          <NotLoaded again={again} />
        </div>
      ) : null}
      {failed === undefined ? null : (
        <div className={styles.failed}>
          <Message
            role="alert"
            tone="bad"
            icon={<CircleAlert aria-hidden />}
            title="The file could not be made"
            body={`${failed}. Your project is as it was. Try again, or take the zip of all files.`}
          />
        </div>
      )}
      {drawing !== undefined && svg !== undefined && tools !== undefined ? (
        <DrawingExport key={drawing} path={drawing} svg={svg} tools={tools} tried={tried} />
      ) : null}
      <section className={styles.section} aria-label="Project">
        <h3 className={styles.heading}>The project</h3>
        <ul>
          <SingleHtmlRow tools={tools} tried={tried} />
          <OfferRow
            name="Vite project"
            about="A zip with a package.json: npm install, then npm run dev or npm run build."
            action="Download Vite project"
            disabled={tools === undefined || project.files.size === 0}
            run={() => {
              if (tools) {
                tried(
                  viteArchive(workbench.store.getState(), tools).then(({ blob, name }) => {
                    download(blob, name);
                  }),
                );
              }
            }}
          />
          <OfferRow
            name="All files"
            about={`A zip of ${plural(project.files.size, 'file')} as committed here. Drop it here to open it again.`}
            action="Download files"
            disabled={project.files.size === 0}
            run={() => tried(downloadProject(project, title))}
          />
        </ul>
      </section>
    </Dialog>
  );
}

/** The drawing one means: the one that is shown, else the one whose code is, else the only one. */
function drawingOf(project: Project, entry: FilePath | undefined, active: FilePath | undefined): FilePath | undefined {
  const isDrawing = (path: FilePath | undefined): path is FilePath =>
    path !== undefined && extensionOf(path) === 'svg' && textOf(project, path) !== undefined;
  if (isDrawing(entry)) return entry;
  if (isDrawing(active)) return active;
  const all = [...project.files.keys()].filter(isDrawing);
  return all.length === 1 ? all[0] : undefined;
}
