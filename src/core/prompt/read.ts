import type { Message } from '../model/model.ts';
import { parsePath, type FilePath } from '../path.ts';
import { textFile, type Project, type SourceFile } from '../project.ts';
import { COURSE_CLOSE, COURSE_OPEN } from './build.ts';

/** What a prompt of ours asks, read back. */
export interface ReadPrompt {
  readonly wish: string;
  readonly project: Project;
  readonly activePath?: FilePath;
  readonly partial?: {
    readonly reply: string;
    readonly intent: 'continue' | 'change-course';
    readonly newWish?: string;
  };
}

/**
 * The inverse of `buildMessages`, for Sketch: it gets the same request as any model and reads from it what it needs.
 * Text that is no prompt of ours is taken as a bare wish on an empty project.
 */
export function readPrompt(messages: readonly Message[]): ReadPrompt {
  const users = messages.filter((message) => message.role === 'user');
  const last = messages.at(-1);
  const before = messages.at(-2);
  const resumed =
    before?.role === 'assistant' && before.content !== '(files written)' && !last?.content.includes('<wish>\n');
  const body = (resumed ? users.at(-2) : users.at(-1))?.content ?? '';
  const asked = readRequest(body);
  if (!resumed || !before || !last) return asked;
  const open = last.content.indexOf(COURSE_OPEN);
  if (open < 0) return { ...asked, partial: { reply: before.content, intent: 'continue' } };
  const newWish = last.content.slice(open + COURSE_OPEN.length, last.content.lastIndexOf(COURSE_CLOSE));
  return { ...asked, partial: { reply: before.content, intent: 'change-course', newWish } };
}

const FILE = /<file path="([^"\n]*)" chars="(\d+)">\n/y;

function readRequest(body: string): ReadPrompt {
  const files = new Map<FilePath, SourceFile>();
  let at = 0;
  for (;;) {
    FILE.lastIndex = at;
    const open = FILE.exec(body);
    if (!open) {
      const asset = /<asset [^\n]*\/>\n\n/y;
      asset.lastIndex = at;
      if (!asset.test(body)) break;
      at = asset.lastIndex;
      continue;
    }
    const start = FILE.lastIndex;
    const text = body.slice(start, start + Number(open[2]));
    const path = parsePath(open[1]);
    if (path.ok) files.set(path.value, textFile(path.value, text));
    at = start + text.length + '\n</file>\n\n'.length;
  }
  const rest = body.slice(at);
  const wishOpen = rest.lastIndexOf('<wish>\n');
  const wishClose = rest.lastIndexOf('\n</wish>');
  const wish = wishOpen >= 0 && wishClose > wishOpen ? rest.slice(wishOpen + 7, wishClose) : rest;
  const active = parsePath(/<active path="([^"\n]*)"\/>/.exec(rest)?.[1]);
  return { wish, project: { files }, ...(active.ok ? { activePath: active.value } : {}) };
}
