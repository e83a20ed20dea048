import type { Message } from '../model/model.ts';
import { parsePath, type FilePath } from '../path.ts';
import { textFile, type Project, type SourceFile } from '../project.ts';
import { CONTINUE, COURSE_CLOSE, COURSE_OPEN } from './build.ts';

/** What a prompt of ours asks, read back. */
export interface ReadPrompt {
  readonly wish: string;
  readonly project: Project;
  readonly activePath?: FilePath;
  readonly course?: { readonly reply: string; readonly wish: string };
  readonly continued?: string;
}

/**
 * The inverse of `buildMessages`, for Sketch: it gets the same request as any model and reads from it what it needs.
 * Text that is no prompt of ours is taken as a bare wish on an empty project.
 */
export function readPrompt(messages: readonly Message[]): ReadPrompt {
  const rest = [...messages];
  const continued = rest.at(-1)?.content === CONTINUE ? takeExchange(rest)?.reply : undefined;
  const course = rest.at(-1)?.content.startsWith(COURSE_OPEN) ? takeExchange(rest) : undefined;
  return {
    ...readRequest(rest.findLast((message) => message.role === 'user')?.content ?? ''),
    ...(course ? { course: { reply: course.reply, wish: wishOfCourse(course.asked) } } : {}),
    ...(continued === undefined ? {} : { continued }),
  };
}

/** The last two messages: a reply, and what was asked of it. */
function takeExchange(messages: Message[]): { reply: string; asked: string } | undefined {
  const [reply, asked] = messages.splice(-2);
  return reply && asked && { reply: reply.content, asked: asked.content };
}

const wishOfCourse = (asked: string): string => asked.slice(COURSE_OPEN.length, asked.lastIndexOf(COURSE_CLOSE));

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
