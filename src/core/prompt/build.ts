import { estimateTokenCount } from 'tokenx';
import type { Message } from '../model/model.ts';
import type { Project } from '../project.ts';
import type { PromptInput } from './context.ts';
import { directionWords } from './directions.ts';
import { houseRules } from './rules.ts';

/**
 * Turns a wish and what goes along with it into messages. Stable parts first (rules, then earlier turns, then files),
 * the wish last. {@link readPrompt} is the inverse for those who answer without a model.
 */
export function buildMessages(input: PromptInput): Message[] {
  const messages: Message[] = [{ role: 'system', content: houseRules }];
  for (const turn of input.history) {
    messages.push({ role: 'user', content: turn.wish });
    messages.push({ role: 'assistant', content: turn.answer || '(files written)' });
  }
  messages.push({ role: 'user', content: request(input) });
  if (input.course) {
    messages.push({ role: 'assistant', content: input.course.reply });
    messages.push({ role: 'user', content: changeCourse(input.course.wish) });
  }
  if (input.continued !== undefined) {
    messages.push({ role: 'assistant', content: input.continued });
    messages.push({ role: 'user', content: CONTINUE });
  }
  return messages;
}

export const CONTINUE =
  'Your reply was cut off there. Go on with exactly the next character. Repeat nothing, open no tag or fence again, say nothing about it.';

export const COURSE_OPEN = '<change-course>\n';
export const COURSE_CLOSE = '\n</change-course>';

const changeCourse = (wish: string): string =>
  `${COURSE_OPEN}${wish}${COURSE_CLOSE}\n\nThe person changes course while you write. Everything you wrote is kept; a file you had open is an unfinished draft. Keep what still fits: go on at its end (mode="append"), or write it anew if that is quicker. Files you had closed can be changed in place with edits.`;

function request(input: PromptInput): string {
  const parts = [...files(input.project)];
  if (input.activePath) parts.push(`<active path="${input.activePath}"/>`);
  for (const block of input.rejected ?? []) {
    parts.push(
      `<rejected path="${block.path}" reason="${block.reason.replaceAll('"', "'")}">\n${block.search}\n</rejected>`,
    );
  }
  if (input.rejected?.length) {
    parts.push('These edits found no single place. Write only them again, against the text above.');
  }
  parts.push(`<wish>\n${input.wish}\n</wish>`);
  if (input.variant) parts.push(directionWords(input.variant));
  return parts.join('\n\n');
}

/** `chars` makes the block readable without guessing where it ends: a file may well contain `</file>` itself. */
function* files(project: Project): Generator<string> {
  for (const file of project.files.values()) {
    if (file.kind === 'text') {
      yield `<file path="${file.path}" chars="${file.text.length}">\n${file.text}\n</file>`;
    } else {
      yield `<asset path="${file.path}" type="${file.mime}" bytes="${file.bytes.length}"/>`;
    }
  }
}

/** An estimate (within a few per cent for English and code), shown as one: what the request weighs, in tokens. */
export function countPrompt(messages: readonly Message[]): number {
  let tokens = 0;
  for (const message of messages) tokens += estimateTokenCount(message.content) + 4;
  return tokens;
}
