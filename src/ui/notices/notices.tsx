import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Notice } from '../../engine/state.ts';
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { plural } from '../kit/format.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import styles from './notices.module.css';

/** What must be told outside of a turn: the newest at the bottom edge, one at a time, until it is closed. */
export function Notices() {
  const workbench = useWorkbench();
  const notices = useWorkbenchState((state) => state.notices);
  const newest = notices.at(-1);
  const refused = useSurfaceState((state) => state.refusedFiles);
  if (!newest) return refused.length > 0 ? <Refused files={refused} /> : null;
  const close = () => workbench.dismiss(newest.id);
  return (
    <div className={styles.edge}>
      <Message
        key={newest.id}
        floating
        role={newest.tone === 'bad' ? 'alert' : 'status'}
        tone={newest.tone === 'info' ? 'neutral' : newest.tone}
        icon={MARKS[newest.tone]}
        title={<Title text={newest.title} close={close} />}
        body={newest.body}
        actions={
          newest.actions.length > 0
            ? newest.actions.map((action, index) => (
                <Button
                  key={action.label}
                  look={index === 0 ? 'outline' : 'quiet'}
                  onClick={() => {
                    action.run();
                    close();
                  }}
                >
                  {action.label}
                </Button>
              ))
            : undefined
        }
      />
    </div>
  );
}

const MARKS: Record<Notice['tone'], ReactNode> = {
  info: <Info aria-hidden />,
  warn: <TriangleAlert aria-hidden />,
  bad: <CircleAlert aria-hidden />,
};

function Title({ text, close }: { text: string; close: () => void }) {
  return (
    <span className={styles.title}>
      {text}
      <IconButton label="Close this message" onClick={close}>
        <X aria-hidden />
      </IconButton>
    </span>
  );
}

function Refused({ files }: { files: readonly { readonly name: string; readonly reason: string }[] }) {
  const surface = useSurface();
  const close = () => surface.setState({ refusedFiles: [] });
  return (
    <div className={styles.edge}>
      <Message
        floating
        role="status"
        tone="warn"
        icon={MARKS.warn}
        title={<Title text={`${plural(files.length, 'file')} could not be taken`} close={close} />}
        body={
          <ul className={styles.list}>
            {files.map((file) => (
              <li key={file.name}>
                {file.name}: {file.reason}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
