import type { GenerationEvent } from '../../core/generation/events.ts';
import { createReplyParser } from '../../core/generation/parser.ts';
import { createSeam } from '../../core/generation/seam.ts';
import type { FilePath } from '../../core/path.ts';
import type { Turn } from '../../core/storage/turn.ts';
import { createReplyFiles, type ReplyFiles, type ReplyFilesPorts } from './reply-files.ts';

/**
 * From raw reply text to files and prose. A turn that already has a partial reply is gone on with: its text is read again
 * silently to know where it stood, the seam drops what the continuation repeats, and the open file grows at its end.
 */
export interface ReplyFeed {
  readonly files: ReplyFiles;
  /** Returns what was new after the seam: the text that belongs to the reply. */
  push(text: string): string;
  /** `complete`: the model said it was done, so a file whose closing tag is missing counts as whole. */
  end(complete: boolean): string;
  /** Everything so far, the earlier partial included. */
  reply(): string;
  answer(): string;
}

export function createReplyFeed(
  ports: ReplyFilesPorts,
  turn: Pick<Turn, 'reply' | 'answer' | 'drafts' | 'request'>,
): ReplyFeed {
  const { activePath } = turn.request;
  const files = createReplyFiles(ports, turn.drafts);
  const parser = createReplyParser(activePath ? { activePath } : {});
  const seam = turn.reply === '' ? undefined : createSeam(turn.reply);
  const reply = [turn.reply];
  const answer = [turn.answer];

  if (turn.reply !== '') {
    const open = openFile(parser.push(turn.reply));
    if (open) files.resume(open.path, (draft) => withoutHeldBack(draft, open.written, turn.reply));
  }

  function handle(event: GenerationEvent): void {
    if (event.type === 'prose') answer.push(event.text);
    else files.handle(event);
  }

  function feed(text: string): string {
    if (text === '') return text;
    reply.push(text);
    for (const event of parser.push(text)) handle(event);
    return text;
  }

  return {
    files,
    push: (text) => feed(seam ? seam.push(text) : text),
    end(complete) {
      const rest = feed(seam ? seam.end() : '');
      for (const event of parser.end(complete ? 'whole' : 'cut')) handle(complete ? closed(event) : event);
      files.flush();
      return rest;
    },
    reply: () => joined(reply),
    answer: () => joined(answer),
  };
}

/** Joins in place, so that asking again costs nothing. */
function joined(parts: string[]): string {
  if (parts.length > 1) parts.splice(0, parts.length, parts.join(''));
  return parts[0] ?? '';
}

function openFile(events: readonly GenerationEvent[]): { path: FilePath; written: string } | undefined {
  let open: { path: FilePath; written: string } | undefined;
  for (const event of events) {
    if (event.type === 'file-open') open = { path: event.path, written: '' };
    if (event.type === 'file-text' && open) open.written += event.text;
    if (event.type === 'file-close') open = undefined;
  }
  return open;
}

/**
 * A reply that was cut in the middle of a possible marker (`</fi`) left those characters in the draft. Now that it goes
 * on, the parser decides anew what they are, so they leave the draft. A draft changed by hand since then stays as it is.
 */
function withoutHeldBack(draft: string, written: string, reply: string): string {
  const end = draft.lastIndexOf(written) + written.length;
  const heldBack = draft.slice(end);
  return end >= written.length && heldBack !== '' && reply.endsWith(heldBack) ? draft.slice(0, end) : draft;
}

function closed(event: GenerationEvent): GenerationEvent {
  return event.type === 'file-close' || event.type === 'edit-close' ? { ...event, end: 'closed' } : event;
}
