import { ChevronDown, FileArchive, FolderOpen } from 'lucide-react';
import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { useSurface } from '../app/surface.ts';
import { useWorkbench } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { useMenu } from '../kit/menu.tsx';
import styles from './open-files.module.css';
import { readPicked } from './read-drop.ts';
import { takeFiles } from './take-files.ts';

/** A button that takes in existing code: single files or a zip, or a whole folder. */
export function OpenFiles({ children, look }: { children: ReactNode; look?: 'outline' }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const picked = event.target.files;
    if (picked && picked.length > 0) void takeFiles(workbench, surface, readPicked([...picked]));
    event.target.value = '';
  };
  const { expanded, open, menu } = useMenu();
  const show = (opener: HTMLElement) =>
    open({
      label: 'Open files',
      opener,
      groups: [
        {
          items: [
            { label: 'Files or a zip', icon: <FileArchive aria-hidden />, run: () => files.current?.click() },
            { label: 'A folder', icon: <FolderOpen aria-hidden />, run: () => folder.current?.click() },
          ],
        },
      ],
    });
  return (
    <>
      <Button
        look={look ?? 'quiet'}
        aria-haspopup="menu"
        aria-expanded={expanded}
        onClick={(event) => show(event.currentTarget)}
      >
        {children}
        <ChevronDown className={styles.chevron} aria-hidden />
      </Button>
      {menu}
      <input ref={files} type="file" multiple hidden aria-label="Files or a zip" onChange={take} />
      <input
        ref={(element) => {
          folder.current = element;
          element?.toggleAttribute('webkitdirectory', true);
        }}
        type="file"
        hidden
        aria-label="A folder"
        onChange={take}
      />
    </>
  );
}
