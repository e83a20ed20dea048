import { ChevronDown, FileArchive, FolderOpen } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { useSurface } from '../app/surface.ts';
import { useWorkbench } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import menu from '../kit/menu.module.css';
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
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <Button look={look ?? 'quiet'}>
            {children}
            <ChevronDown className={menu.small} aria-hidden />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={menu.content} align="end" sideOffset={6} collisionPadding={8}>
            <DropdownMenu.Item className={menu.item} onSelect={() => files.current?.click()}>
              <FileArchive aria-hidden /> Files or a zip
            </DropdownMenu.Item>
            <DropdownMenu.Item className={menu.item} onSelect={() => folder.current?.click()}>
              <FolderOpen aria-hidden /> A folder
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
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
