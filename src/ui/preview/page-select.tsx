import { ChevronsUpDown } from 'lucide-react';
import { Select } from 'radix-ui';
import type { FilePath } from '../../core/path.ts';
import { useWorkbench } from '../app/workbench.ts';
import menu from '../kit/menu.module.css';
import styles from './preview-pane.module.css';

/** Pages and drawings of the project; the chosen one is shown. */
export default function PageSelect({ pages, entry }: { pages: readonly FilePath[]; entry: FilePath }) {
  const workbench = useWorkbench();
  return (
    <Select.Root
      value={entry}
      onValueChange={(value) => {
        const page = pages.find((path) => path === value);
        if (page) workbench.preview.setEntry(page);
      }}
    >
      <Select.Trigger aria-label="Page" className={styles.pages}>
        <Select.Value>{entry}</Select.Value>
        <ChevronsUpDown aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Content className={menu.content} position="popper" sideOffset={6} collisionPadding={8}>
          <Select.Viewport>
            {pages.map((page) => (
              <Select.Item key={page} value={page} className={menu.item}>
                <Select.ItemText>
                  <span className={styles.page}>{page}</span>
                </Select.ItemText>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}
