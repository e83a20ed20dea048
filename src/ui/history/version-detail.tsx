import { RotateCcw, UnfoldVertical } from 'lucide-react';
import { useMemo, useState } from 'react';
import { changedLines } from '../../core/history/lines.ts';
import type { TimelineEntry } from '../../core/history/entries.ts';
import type { FileStats } from '../../core/history/version.ts';
import type { SourceFile } from '../../core/project.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { isReadOnly } from '../../engine/state.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { bytes } from '../kit/format.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { CodeLines } from './code-lines.tsx';
import { Delta } from './delta.tsx';
import styles from './version-detail.module.css';
import { byWords, placeWords, when } from './words.ts';

/** One version: what it is, which files it changed and how, and the way back to it. */
export function VersionDetail(props: {
  entry: TimelineEntry;
  entries: readonly TimelineEntry[];
  restored: () => void;
}) {
  const { entry, entries, restored } = props;
  const { version, name, current } = entry;
  const workbench = useWorkbench();
  const held = useWorkbenchState(isReadOnly);
  const before = entries.find((other) => other.version.id === version.parent)?.version.project;
  const files = useMemo(() => rowsOf(entry, before !== undefined), [entry, before]);
  const [picked, setPicked] = useState<string>();
  const [whole, setWhole] = useState(false);
  const file = files.find(({ path }) => path === picked) ?? files[0];
  const place = placeWords(entry);
  return (
    <div id="version" role="tabpanel" aria-labelledby={`version-${version.id}`} className={styles.detail}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.label}>{version.label}</p>
          <p className={styles.meta}>
            {version.number === 0 ? 'Before the first version' : `Version ${name}`}, {byWords(version)},{' '}
            {when(version.at, true)}
            {place === '' || current ? null : `, ${place}`}
          </p>
        </div>
        {file?.status === 'changed' ? (
          <IconButton label="Whole file" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            <UnfoldVertical aria-hidden />
          </IconButton>
        ) : null}
        {current ? (
          <span className={styles.now}>Current</span>
        ) : (
          <Button
            look="outline"
            disabled={held}
            onClick={() => {
              workbench.restoreVersion(version.id);
              restored();
            }}
          >
            <RotateCcw aria-hidden />
            Restore
          </Button>
        )}
      </div>
      {files.length === 0 || !file ? (
        <p className={styles.none}>
          {version.project.files.size === 0 ? 'No files.' : 'The same files in every byte.'}
        </p>
      ) : (
        <div className={styles.files}>
          <ul className={styles.names} aria-label="Files of this version">
            {files.map((row) => (
              <li key={row.path}>
                <button
                  type="button"
                  aria-pressed={row === file}
                  className={classes(styles.name, row.status === 'deleted' && styles.gone)}
                  onClick={() => setPicked(row.path)}
                >
                  <span className={styles.path}>
                    <bdi>{row.path}</bdi>
                  </span>
                  {row.status === 'changed' ? null : <span className={styles.status}>{STATUS[row.status]}</span>}
                  <Delta stats={[row]} />
                </button>
              </li>
            ))}
          </ul>
          <FileChange
            key={file.path}
            path={file.path}
            before={before?.files.get(file.path)}
            after={version.project.files.get(file.path)}
            whole={whole}
          />
        </div>
      )}
    </div>
  );
}

type Row = Omit<FileStats, 'status'> & { readonly status: FileStats['status'] | 'there' };

const STATUS = { made: 'new', deleted: 'deleted', there: '' } as const;

/** Files that changed; of a version that follows none, all that are there. */
function rowsOf({ version }: TimelineEntry, follows: boolean): readonly Row[] {
  if (follows) return version.stats;
  return [...version.project.files.keys()].map((path) => ({ path, status: 'there', added: 0, removed: 0 }));
}

function FileChange(props: {
  path: string;
  before: SourceFile | undefined;
  after: SourceFile | undefined;
  whole: boolean;
}) {
  const { path, before, after, whole } = props;
  const lines = useMemo(() => {
    const texts = [before, after].map((file) => (file?.kind === 'text' ? file.text : ''));
    return changedLines(texts[0] ?? '', texts[1] ?? '', whole ? Infinity : 2);
  }, [before, after, whole]);
  const binary = after?.kind === 'binary' ? after : before?.kind === 'binary' ? before : undefined;
  if (binary) return <p className={styles.none}>{`${binary.mime}, ${bytes(binary.bytes.length)}`}</p>;
  if (lines.length === 0) return <p className={styles.none}>An empty file.</p>;
  return <CodeLines lines={lines} label={`${whole ? 'Lines of' : 'Changes in'} ${path}`} />;
}
