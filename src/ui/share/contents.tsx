import { useMemo } from 'react';
import type { SourceFile } from '../../core/project.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { bytes, count, plural } from '../kit/format.ts';
import styles from './share.module.css';

/** More are counted, not named. */
const NAMED = 6;

/** What a link holds, in characters as they stand in the editor. `packed`: what becomes of all of them in the link. */
export function Contents({ packed }: { packed: number | undefined }) {
  const project = useWorkbenchState((state) => state.project);
  const title = useWorkbenchState((state) => state.title);
  const files = useMemo(() => [...project.files.values()], [project]);
  const code = files.reduce((sum, file) => sum + (file.kind === 'text' ? file.text.length : 0), 0);
  const rest = files.slice(NAMED);
  return (
    <ul className={styles.contents}>
      <li>
        <span>Name</span>
        <span>{title}</span>
      </li>
      {files.slice(0, NAMED).map((file) => (
        <li key={file.path}>
          <code>{file.path}</code>
          <span>{sizeOf(file)}</span>
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          <span>{plural(rest.length, 'more file')}</span>
          <span>{count(rest.reduce((sum, file) => sum + lengthOf(file), 0))} characters</span>
        </li>
      ) : null}
      <li className={styles.sum}>
        <span>{plural(files.length, 'file')}</span>
        <span>
          {count(code)} characters of code{packed === undefined ? '' : `, ${count(packed)} in the link`}
        </span>
      </li>
    </ul>
  );
}

const lengthOf = (file: SourceFile): number => (file.kind === 'text' ? file.text.length : file.bytes.length);

const sizeOf = (file: SourceFile): string =>
  file.kind === 'text' ? `${count(file.text.length)} characters` : bytes(file.bytes.length);
