import { useCallback } from 'react';
import type { SourceFile } from '../../core/project.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { bytes } from '../kit/format.ts';
import styles from './editor-pane.module.css';

/** Stands over the editor while the file in front has no text: the picture itself, or its size. */
export function BinaryView() {
  const file = useWorkbenchState((state) => (state.activePath ? state.project.files.get(state.activePath) : undefined));
  return file?.kind === 'binary' ? <Shown key={file.path} file={file} /> : null;
}

function Shown({ file }: { file: Extract<SourceFile, { kind: 'binary' }> }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      image.src = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mime }));
      return () => URL.revokeObjectURL(image.src);
    },
    [file],
  );
  return (
    <figure className={styles.binary}>
      {file.mime.startsWith('image/') ? <img ref={show} alt={file.path} /> : null}
      <figcaption>
        {file.mime || 'Binary file'}, {bytes(file.bytes.length)}
      </figcaption>
    </figure>
  );
}
