/** Says which files the page names that are not there, once the run is over, with the line that names them. */
import type { FilePath } from '../core/path.ts';
import { pageWriter } from '../core/preview/page.ts';
import type { Reference } from '../core/preview/placeholder.ts';
import type { FrameMessage } from '../core/preview/protocol.ts';
import type { Files } from './files.ts';

const MOST = 50;

interface Question {
  readonly page: FilePath;
  readonly source: string;
  readonly files: Files;
  readonly said: Set<string>;
  send(message: FrameMessage): void;
}

export function reportMissing({ page, source, files, said, send }: Question): void {
  for (const reference of referencesOf(page, source)) {
    const { kind, path, raw, line } = reference;
    // The host says what is wrong with what it builds.
    if (kind === 'module') continue;
    const nested = kind === 'page';
    if (said.size >= MOST || said.has(path) || (!nested && files.get(path) !== undefined)) continue;
    said.add(path);
    const message = nested
      ? `"${raw}" is a page inside this page; previews do not show those.`
      : `"${raw}" is not in the project.`;
    const wants = nested ? {} : { wants: path };
    send({ type: 'problem', severity: severityOf(reference), code: 'missing', message, path: page, line, ...wants });
  }
}

function referencesOf(page: FilePath, source: string): readonly Reference[] {
  const writer = pageWriter(page);
  writer.write(source);
  writer.end();
  return writer.references;
}

const severityOf = ({ kind }: Reference): 'error' | 'warning' =>
  kind === 'style' || kind === 'script' ? 'error' : 'warning';
