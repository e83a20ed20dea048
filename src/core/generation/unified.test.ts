import { describe, expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import type { GenerationEvent } from './events.ts';
import { createReplyParser } from './parser.ts';
import { filesOf, readReply } from './whole-reply.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};

/** Every reply is read twice, whole and character by character: the two must agree. */
function parse(reply: string, activePath?: string): GenerationEvent[] {
  const options = activePath === undefined ? {} : { activePath: path(activePath) };
  const whole = readReply(reply, options);
  expect(readReply(reply.split(''), options)).toEqual(whole);
  return whole;
}

const blocks = (events: GenerationEvent[]) =>
  events.flatMap((event) => (event.type === 'edit-block' ? [event.block] : []));
const types = (events: GenerationEvent[]): string[] => events.map((event) => event.type);

describe('diffs', () => {
  const diff = '--- a/styles.css\n+++ b/styles.css\n@@ -1,3 +1,3 @@\n a {\n-  b: 1;\n+  b: 2;\n }\n';
  const block = { search: 'a {\n  b: 1;\n}\n', replace: 'a {\n  b: 2;\n}\n' };

  test('G20: a fenced diff, with its own header, git header, or the path of the fence', () => {
    expect(blocks(parse(`\`\`\`diff\n${diff}\`\`\`\n`))).toEqual([block]);
    const git = `\`\`\`diff\ndiff --git a/styles.css b/styles.css\nindex 12ab..34cd 100644\n${diff}\`\`\`\n`;
    expect(parse(git)[0]).toEqual({ type: 'edit-open', path: 'styles.css' });
    const hunk = '@@ ... @@\n a {\n-  b: 1;\n+  b: 2;\n }\n';
    expect(blocks(parse(`**styles.css**\n\`\`\`diff\n${hunk}\`\`\``))).toEqual([block]);
  });

  test('G20: a diff in the open ends at the first line that is none of it', () => {
    const events = parse(`Change this:\n\n${diff}\nThat is all.\n`);
    expect(types(events)).toEqual(['prose', 'edit-open', 'edit-block', 'edit-close', 'prose']);
    expect(blocks(events)).toEqual([block]);
  });

  test('G20: new, deleted and moved files; a removed line that begins with two dashes', () => {
    const reply =
      '```diff\n--- /dev/null\n+++ b/new.js\n@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n' +
      '--- a/old.js\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n' +
      '--- a/q.sql\n+++ b/r.sql\n@@ -1,2 +1 @@\n--- note\n+++ x\n y\n```';
    const events = parse(reply.replace('+++ x', '+x'));
    expect(filesOf(events)).toEqual({ 'new.js': 'a\nb' });
    expect(events).toContainEqual({ type: 'file-delete', path: 'old.js' });
    expect(events).toContainEqual({ type: 'file-move', from: 'q.sql', to: 'r.sql' });
    expect(blocks(events)).toEqual([{ search: '-- note\ny\n', replace: 'x\ny\n' }]);
  });

  test('G20: dashes that begin no diff are prose', () => {
    const prose = 'Two ideas:\n--- one\n- two\n\n---\n--- three';
    expect(parse(prose, 'a.css')).toEqual([{ type: 'prose', text: prose }]);
  });

  test('G12: a diff in the open that is cut keeps its last hunk back, unless the model had finished', () => {
    expect(blocks(parse(diff))).toEqual([]);
    const parser = createReplyParser();
    const seen = parser.push(diff);
    expect(blocks([...seen, ...parser.end('whole')])).toEqual([block]);
  });
});
