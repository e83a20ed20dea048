import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test, vi } from 'vitest';
import { applyBlocks } from '../../edit/apply.ts';
import type { GenerationEvent } from '../../generation/events.ts';
import { filesOf, proseOf, readReply } from '../../generation/whole-reply.ts';
import { parsePath } from '../../path.ts';
import { emptyProject, textFile, type Project } from '../../project.ts';
import { APP_KINDS } from '../brief/app-kinds.ts';
import { readBrief } from '../brief/brief.ts';
import { sketch } from '../sketch.ts';
import { APP_EXAMPLES } from './examples.ts';

// many whole projects are made: on a busy machine that takes longer than a usual test may
vi.setConfig({ testTimeout: 60_000 });

type Files = Readonly<Record<string, string>>;

const projectOf = (files: Files): Project => ({
  files: new Map(
    Object.entries(files).map(([raw, text]) => {
      const path = parsePath(raw);
      if (!path.ok) throw new Error(path.error.reason);
      return [path.value, textFile(path.value, text)];
    }),
  ),
});

const ask = (
  wish: string,
  seed = 0,
  project: Project = emptyProject,
): { events: GenerationEvent[]; files: Files; prose: string; missed: readonly string[] } => {
  const reply = sketch({ wish, project, seed });
  const events = readReply(reply.text);
  return { events, files: filesOf(events), prose: proseOf(events), missed: reply.missed };
};

/** The project after the reply; fails on any block that has not exactly one place. */
function after(files: Files, wish: string): { files: Files; changed: number; prose: string } {
  const { events, files: whole, prose } = ask(wish, 0, projectOf(files));
  const texts: Record<string, string> = { ...files, ...whole };
  for (const event of events) {
    if (event.type === 'refused') throw new Error(`refused: ${event.reason}`);
    if (event.type !== 'edit-block') continue;
    const text = texts[event.path] ?? '';
    expect(text.split(event.block.search)).toHaveLength(2);
    texts[event.path] = applyBlocks(text, [event.block]).text;
  }
  const changed = Object.entries(texts).reduce((sum, [path, text]) => {
    const before = (files[path] ?? '').split('\n');
    return sum + text.split('\n').filter((line) => !before.includes(line)).length;
  }, 0);
  return { files: texts, changed, prose };
}

const APPS = Object.values(APP_EXAMPLES).flat();

/** Every relative import names a file of the project; every other is React. */
function checkImports(files: Files, wish: string): void {
  for (const [path, text] of Object.entries(files))
    for (const match of text.matchAll(/^import (?:.* from )?'([^']+)';$/gm)) {
      const name = match[1] ?? '';
      if (!name.startsWith('.')) expect(['react', 'react-dom/client'], wish).toContain(name);
      else {
        const found = new URL(name, `file:///${path}`).pathname.slice(1);
        expect(
          ['', '.tsx'].map((end) => found + end).filter((one) => one in files),
          `${wish}: ${name} in ${path}`,
        ).toHaveLength(1);
      }
    }
}

describe('which wishes are apps', () => {
  test.each(APP_KINDS)('K17: %s is known by its wishes', (kind) => {
    for (const wish of APP_EXAMPLES[kind]) expect(readBrief(wish, emptyProject).app?.kind, wish).toBe(kind);
  });

  test.each([
    'A landing page for a todo app',
    'A page for sea swimmers in Domburg: today’s tide, when to go in',
    'a design conference with a programme and a quiz',
    'a temperature converter in plain HTML',
    'a counter without a framework',
    'a website for a calculator company',
    'a chess café',
    'A timetable for a ferry that runs four times a day',
    'a logo for a timer app',
    'a poster about tabs',
    'Portfolio of an architecture studio, quiet, with a contact form and a gallery',
    'draw an owl on a notebook',
  ])('K17: “%s” is no app', (wish) => {
    expect(readBrief(wish, emptyProject).app).toBeUndefined();
    expect(Object.keys(ask(wish).files).some((path) => path.endsWith('.tsx'))).toBe(false);
  });

  test('K17: the wish that a newcomer types first is understood whole', () => {
    const { files, prose, missed } = ask('A React counter with two buttons and a list of past values');
    expect(Object.keys(files)).toEqual([
      'index.html',
      'src/styles.css',
      'src/main.tsx',
      'src/components/Dial.tsx',
      'src/components/History.tsx',
      'src/App.tsx',
    ]);
    expect(missed).toEqual([]);
    expect(prose).toContain('written in React and TypeScript');
    expect(files['src/App.tsx']).toContain('const STEPS = [-1, 1];');
  });
});

describe('what the wish says', () => {
  const app = (wish: string): string => ask(wish).files['src/App.tsx'] ?? '';

  test('K19: topics, counts, refusals, times and quoted words are in the code', () => {
    expect(app('a habit tracker for runners')).toContain('<h1>Habit tracker for runners</h1>');
    expect(app('a habit tracker for runners')).toContain('Easy run');
    expect(app('a coffee counter')).toContain('<h1>Coffee counter</h1>');
    expect(app('a kanban board with four columns')).toContain("['Ideas', 'To do', 'Doing', 'Done']");
    expect(app('three tabs in React about beekeeping').match(/title:/g)).toHaveLength(3);
    expect(app('a quiz about rivers with six questions').match(/text:/g)).toHaveLength(6);
    expect(app('a 4-minute timer')).toContain('useState(240)');
    expect(app('a counter without history')).not.toContain('History');
    expect(app('a counter called Tally Ho')).toContain('<h1>Tally Ho</h1>');
    expect(app('a todo app, headline "Do <it> & {rest}"')).toContain('<h1>Do &lt;it&gt; &amp; &#123;rest&#125;</h1>');
  });

  test('K19: colours and theme go into the tokens', () => {
    const css = ask('a dark React counter in #0a7d7f').files['src/styles.css'] ?? '';
    expect(css).toContain('color-scheme: dark;');
    expect(css).toContain('#0a7d7f');
  });

  test('K19: what was not understood is still said, and what is only stood in for too', () => {
    expect(ask('a React counter with zorgle sync').missed).toEqual(['zorgle', 'sync']);
    expect(ask('a quiz about opera').prose).toContain('no questions about opera');
    const { prose, missed } = ask('a weather app');
    expect(prose).toContain('No rule for an app of this kind');
    expect(missed).toEqual(['weather']);
    expect(ask('a React landing page for a bakery').prose).toContain('React is for apps and components');
  });

  test('K19: where the project has a page, it becomes the one that shows the app', () => {
    const { files } = ask(
      'A React counter with two buttons and a list of past values',
      0,
      projectOf({ 'index.html': '<h1>Old</h1>' }),
    );
    expect(files['index.html']).toContain('src="/src/main.tsx"');
  });

  test('K20: six seeds in a row stand in six shells', () => {
    const shells = Array.from(
      { length: 6 },
      (_, seed) => /: ([^:.]+)\. The state/.exec(ask('a todo list', seed).prose)?.[1],
    );
    expect(new Set(shells).size).toBe(6);
  });
});

describe('the code', () => {
  test('K18: imports resolve, files are small, and no text of a list is there twice', () => {
    for (const [seed, wish] of APPS.entries()) {
      const { files } = ask(wish, seed);
      checkImports(files, wish);
      for (const [path, text] of Object.entries(files)) {
        expect(text.length, `${wish}: ${path}`).toBeLessThan(6500);
        expect(text, `${wish}: ${path}`).not.toMatch(/undefined,|\[object|https?:/);
      }
      const keys = [
        ...(files['src/App.tsx'] ?? '').matchAll(/^ {2}\{ (?:id|name|title|question|text): ('[^']*'|\d+)/gm),
      ].map((match) => match[1]);
      expect(new Set(keys).size, wish).toBe(keys.length);
    }
  });

  const parts = fc.tuple(
    fc.constantFrom('', 'a React ', 'build a ', 'een ', 'make two '),
    fc.oneof(
      fc.constantFrom(...APPS),
      fc.constantFrom('app', 'component', 'counter', 'quiz', 'todo list', 'tabs', 'timer', 'memory game', 'carousel'),
    ),
    fc.oneof(
      fc.constantFrom(
        '',
        ' for \'O"Neil\\',
        ' with 24 buttons',
        ' for </file>',
        ' called `${x}`',
        ', dark red, serif, airy',
        ' with 0 tabs',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
  );
  property.prop([parts, fc.nat(60)], { numRuns: 80 })(
    'K1: any wish for an app ends in a reply the parser takes whole, with the same bytes again',
    (list, seed) => {
      const wish = list.join('');
      const { events, files } = ask(wish, seed);
      expect(
        events.filter((event) => event.type === 'refused' || (event.type === 'file-close' && event.end === 'cut')),
      ).toEqual([]);
      checkImports(files, wish);
      expect(ask(wish, seed).files).toEqual(files);
    },
  );
});

describe('changes', () => {
  const ours = ask('A React counter with two buttons and a list of past values').files;

  test.each([
    ['make it dark', 1],
    ['make it blue', 6],
    ['rounder corners', 1],
    ['more space', 3],
    ['tighter', 3],
    ['serif', 2],
    ['warmer', 12],
    ['bigger headline', 1],
    ['#ff0055 accent', 2],
  ])('K21: "%s" changes at most %i lines of the styles and none of the code', (wish, most) => {
    const next = after(ours, wish);
    expect(next.changed).toBeGreaterThan(0);
    expect(next.changed).toBeLessThanOrEqual(most);
    for (const path of Object.keys(ours)) if (path !== 'src/styles.css') expect(next.files[path]).toBe(ours[path]);
  });

  test('K21: headings and names are changed where they are read, escaped for where they stand', () => {
    const next = after(ours, 'change the headline to "Cups & {more}"');
    expect(next.files['src/App.tsx']).toContain('<h1>Cups &amp; &#123;more&#125;</h1>');
    expect(next.changed).toBe(1);
    const todo = ask('a todo list for moving house').files;
    const renamed = after(todo, "rename Book the van for Saturday to Ask O'Brien’s brother");
    expect(renamed.files['src/App.tsx']).toContain("text: 'Ask O\\'Brien’s brother'");
    expect(renamed.changed).toBe(1);
  });

  test('K21: a reset button puts the state back, and changes no hook', () => {
    const next = after(ours, 'add a reset button').files['src/App.tsx'] ?? '';
    expect(next).toMatch(/onClick=\{\(\) => \{\s*setCount\(START\);\s*setPast\(\[\]\);\s*\}\}/);
    expect(next.match(/useState/g)).toEqual((ours['src/App.tsx'] ?? '').match(/useState/g));
    expect(after({ ...ours, 'src/App.tsx': next }, 'add a reset button').changed).toBe(0);
  });

  test('K21: what no rule can change in a component is declined, and nothing is touched', () => {
    for (const wish of ['add a pricing section', 'remove the testimonials', 'add a login button']) {
      const { changed, prose } = after(ours, wish);
      expect(changed, wish).toBe(0);
      expect(prose, wish).toMatch(/Connect a model|No rule/);
    }
  });

  property.prop(
    [
      fc.nat(APPS.length - 1),
      fc.constantFrom(
        'make it dark',
        'green instead of blue',
        'add a reset button',
        'rename the to a',
        'two columns',
        'serif, cooler',
        'add an FAQ',
        'less space',
      ),
    ],
    { numRuns: 40 },
  )('K1: on any app, every edit has exactly one place', (at, wish) => {
    after(ask(APPS[at] ?? '', at).files, wish);
  });
});
