/** The error that keeps the newest text from being seen, over the page that was good last; gone when it is mended. */
import { RotateCw, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { textOf } from '../../core/project.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import { codeFrame } from './code-frame.ts';
import styles from './error-card.module.css';
import { Place } from './place.tsx';
import { mostUrgent } from './urgency.ts';

/** Closed, it stays closed until another error comes; the drawer has them all. */
export default function ErrorCard() {
  const surface = useSurface();
  const error = useWorkbenchState((state) => mostUrgent(state.problems));
  const more = useWorkbenchState((state) => state.problems.length - 1);
  const [closed, setClosed] = useState<string>();
  if (!error || keyOf(error) === closed) return null;
  const [title = '', ...rest] = error.message.split('\n');
  return (
    <Message
      floating
      tone="bad"
      role="alert"
      icon={<TriangleAlert aria-hidden />}
      title={
        <span className={styles.line}>
          <span className={styles.text}>{title}</span>
          <IconButton label="Close this message" onClick={() => setClosed(keyOf(error))}>
            <X aria-hidden />
          </IconButton>
        </span>
      }
      body={
        <>
          {rest.length > 0 ? <p className={styles.rest}>{rest.join('\n')}</p> : null}
          <Frame error={error} />
        </>
      }
      actions={
        <>
          {error.path ? <Place path={error.path} range={error.range} /> : null}
          {more > 0 ? <Button onClick={() => surface.setState({ drawer: 'problems' })}>{more} more</Button> : null}
          {canBeTriedAgain(error) ? <Retry /> : null}
        </>
      }
    />
  );
}

const keyOf = ({ message, path, range }: Diagnostic): string => `${path ?? ''}:${range?.start.line ?? ''}: ${message}`;

/** The line it is about and its neighbours, with the place marked. */
function Frame({ error }: { error: Diagnostic }) {
  const { path, range } = error;
  const text = useWorkbenchState((state) => (path ? textOf(state.project, path) : undefined));
  if (text === undefined || !range) return null;
  const lines = codeFrame(text, range);
  if (lines.length === 0) return null;
  return (
    <pre className={styles.frame} aria-label={`Line ${range.start.line + 1} of ${path}`}>
      {lines.map(({ number, code, mark }) => (
        <code key={number} className={mark ? styles.marked : undefined}>
          <span className={styles.number}>{number}</span>
          {mark ? (
            <>
              {code.slice(0, mark.start)}
              <mark>{code.slice(mark.start, mark.end) || ' '}</mark>
              {code.slice(mark.end)}
            </>
          ) : (
            code
          )}
        </code>
      ))}
    </pre>
  );
}

/** What did not depend on the text: loading it once more may be all it takes. */
const canBeTriedAgain = ({ code }: Diagnostic): boolean => code !== undefined && AGAIN.has(code);
const AGAIN: ReadonlySet<string> = new Set([
  'compiler',
  'crashed',
  'stuck',
  'not-loaded',
  'offline',
  'unreachable',
  'timeout',
]);

function Retry() {
  const workbench = useWorkbench();
  return (
    <Button look="outline" onClick={() => workbench.preview.reload()}>
      <RotateCw aria-hidden /> Retry
    </Button>
  );
}
