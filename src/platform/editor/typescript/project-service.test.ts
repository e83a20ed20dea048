import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { TypeFile } from '../../../core/bundle/bundler.ts';
import { installedTypes } from './installed-types.ts';
import { ProjectService, type Finding } from './project-service.ts';

const REACT = installedTypes('@types/react', '@types/react-dom', 'csstype');

const CARD = `
import { useState, type ReactNode } from 'react';
import styles from './card.module.css';
import logo from './logo.svg';
export interface CardProps { title: string; tone?: 'calm' | 'loud'; children?: ReactNode }
/** A card that counts. */
export function Card({ title, tone = 'calm', children }: CardProps): JSX.Element {
  const [count, setCount] = useState(0);
  return (
    <section className={styles.card} data-tone={tone}>
      <img src={logo} alt="" />
      <button onClick={(event) => setCount(count + event.detail)}>{title} {count}</button>
      {children}
    </section>
  );
}
`;
const APP = `
import { createRoot } from 'react-dom/client';
import data from './data.json';
import { Card } from './Card';
import './app.css';
const untyped = (items) => items.map((item) => item.name);
export default function App() {
  return <Card title={data.name + import.meta.env.MODE}>{untyped([{ name: 'a' }])}</Card>;
}
createRoot(document.getElementById('root')!).render(<App />);
`;

const types = (files: readonly TypeFile[]): (readonly [string, string])[] =>
  files.map(({ path, text }) => [path, text]);

/** One for all tests: reading TypeScript's own declarations takes a second. */
const service = new ProjectService();
service.update({ set: types(REACT), removed: [] });
let last: readonly string[] = [];

/** The project is these files and nothing else. */
function project(files: Readonly<Record<string, string>>): void {
  service.update({ set: Object.entries(files), removed: last.filter((path) => !(path in files)) });
  last = Object.keys(files);
}

const change = (path: string, code: string): void => {
  last = [...new Set([...last, path])];
  service.update({ set: [[path, code]], removed: [] });
};

const KINDS = ['syntax', 'meaning', 'hints'] as const;
const found = (path: string): readonly Finding[] => KINDS.flatMap((kind) => service.diagnostics(path, kind));
const errors = (path: string): readonly string[] =>
  found(path)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);

const RIGHT = { 'src/Card.tsx': CARD, 'src/App.tsx': APP, 'src/data.json': '{"name":"Vonk"}' };

test('D19: right code has no red line: React, JSON, CSS modules, assets, and names without a type', () => {
  project(RIGHT);
  expect(errors('src/Card.tsx')).toEqual([]);
  expect(errors('src/App.tsx')).toEqual([]);
});

test.each([
  ['an unknown name', 'export const a = nowhere;', /^2304 /],
  ['a wrong import', "import { Cart } from './Card'; export default Cart;", /^2305 /],
  ['a file that is not there', "import { Card } from './Kard'; export default Card;", /^2307 /],
  ['a prop of the wrong type', "import { Card } from './Card'; export default () => <Card title={1} />;", /^2322 /],
  ['a prop that is missing', "import { Card } from './Card'; export default () => <Card />;", /^2741 /],
  ['an element that HTML lacks', 'export default () => <buton />;', /^2339 /],
  ['a value that may be null', "document.querySelector('a').href;", /^2531 /],
  ['half a sentence', 'const a = (', /^1109 /],
])('D19: wrong code has a red line: %s', (_, code, expected) => {
  project({ ...RIGHT, 'src/wrong.tsx': code });
  expect(errors('src/wrong.tsx').join('\n')).toMatch(expected);
});

test('D20: a package whose types have not come is not red, nor is what is done with it; once they have, it is checked', () => {
  const code = `
    import React, { useState } from 'react';
    import confetti from 'canvas-confetti';
    import { motion, type Variants } from 'motion/react';
    import { Button } from '@/ui/button';
    const rise: Variants = { open: { y: 0 } };
    export const List: React.FC<{ names: string[] }> = ({ names }) => {
      const [open, setOpen] = useState<boolean>(false);
      return <motion.ul variants={rise} onClick={() => { confetti(); setOpen((is) => !is); }}>
        {open && names.map((name) => <li key={name}>{name}</li>)}<Button />
      </motion.ul>;
    };
    export const wrong = useState<number>('text');`;
  project({ 'src/List.tsx': code });
  service.update({ set: [], removed: REACT.map(({ path }) => path) });
  expect(errors('src/List.tsx')).toEqual([]);
  service.update({ set: types(REACT), removed: [] });
  expect(errors('src/List.tsx')).toEqual([expect.stringMatching(/^2345 /)]);
});

test('D21: a file that comes, changes or goes is seen from the files that import it', () => {
  project({ 'a.ts': "import { b } from './b'; b.toFixed();" });
  expect(errors('a.ts').join()).toMatch(/^2307 /);
  change('b.ts', 'export const b = 1;');
  expect(errors('a.ts')).toEqual([]);
  change('b.ts', "export const b = '1';");
  expect(errors('a.ts').join()).toMatch(/^2551 /);
  project({ 'a.ts': "import { b } from './b'; b.toFixed();" });
  expect(errors('a.ts').join()).toMatch(/^2307 /);
});

test('D22: what a tsconfig says about names and strictness counts, with comments in it; its taste in style does not', () => {
  const files = {
    'src/a.ts': "import { b } from '@/b'; const unused = 1; b.length;",
    'src/b.ts': 'export let b: string | null;',
  };
  const config = (options: string): [string, string] => [
    'tsconfig.json',
    `{ /* Vite */ "compilerOptions": {${options}} }`,
  ];
  project(files);
  change(...config('"strict": true, "noUnusedLocals": true, "paths": {"@/*": ["./src/*"]},'));
  expect(errors('src/a.ts')).toEqual([expect.stringMatching(/^18047 /)]);
  expect(found('src/a.ts').find(({ unnecessary }) => unnecessary)?.severity).toBe('hint');
  change(...config('"strict": false, "paths": {"@/*": ["./src/*"]}'));
  expect(errors('src/a.ts')).toEqual([]);
});

test('D22: JavaScript is not checked, only read', () => {
  project({ 'a.js': "import { b } from './gone'; let n = 1; n = 'x'; nowhere(<p/>);" });
  expect(errors('a.js')).toEqual([]);
  change('a.js', 'let = (');
  expect(errors('a.js')).not.toEqual([]);
});

const text = (parts: readonly { text: string }[] | undefined): string =>
  (parts ?? []).map((part) => part.text).join('');

test('D23: hover, definition and references reach across files that nobody opened', () => {
  project(RIGHT);
  const offset = APP.indexOf('<Card') + 2;
  const hover = service.hover('src/App.tsx', offset);
  expect(text(hover?.displayParts)).toContain('function Card({ title, tone, children }: CardProps)');
  expect(text(hover?.documentation)).toBe('A card that counts.');
  const [definition] = service.definitions('src/App.tsx', offset);
  expect(definition).toMatchObject({ fileName: 'src/Card.tsx', textSpan: { start: CARD.indexOf('Card({') } });
  expect(service.references('src/App.tsx', offset).map(({ fileName }) => fileName)).toEqual([
    'src/App.tsx',
    'src/App.tsx',
    'src/App.tsx',
    'src/Card.tsx',
  ]);
});

test('D23: an export of another file is offered, and brings its import; so do hooks', () => {
  project({ ...RIGHT, 'src/New.tsx': 'export const a = () => <Car' });
  const entry = service.completions('src/New.tsx', 27).find(({ name }) => name === 'Card');
  expect(entry?.source).toBe('./Card');
  const details = entry && service.completionDetails('src/New.tsx', 27, entry);
  const [brought] = details?.codeActions?.[0]?.changes ?? [];
  expect(brought?.fileName).toBe('src/New.tsx');
  expect(brought?.textChanges[0]?.newText).toContain('import { Card } from "./Card";');
  change('src/New.tsx', 'export const a = useSta');
  expect(service.completions('src/New.tsx', 23).map(({ name }) => name)).toContain('useState');
});

test('D23: a path is completed from the files of the project', () => {
  project({ ...RIGHT, 'src/New.tsx': "import x from './" });
  expect(service.completions('src/New.tsx', 17).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['App', 'Card']),
  );
});

test('D24: a rename names every place in every file; what is not the project’s cannot be renamed', () => {
  project(RIGHT);
  const outcome = service.rename('src/App.tsx', APP.indexOf('<Card') + 2);
  expect('places' in outcome && outcome.places.map(({ fileName }) => fileName).sort()).toEqual([
    'src/App.tsx',
    'src/App.tsx',
    'src/App.tsx',
    'src/Card.tsx',
  ]);
  expect(service.rename('src/App.tsx', APP.indexOf('document') + 2)).toHaveProperty('refused');
});

propertyTest.prop([fc.string(), fc.nat(), fc.string()], { numRuns: 25 })(
  'D19: no text, whatever it is, makes the service throw',
  (code, at, path) => {
    project({ 'a.tsx': code });
    const offset = Math.min(at, code.length);
    found('a.tsx');
    found(path);
    service.hover('a.tsx', offset);
    service.completions('a.tsx', offset);
    service.rename('a.tsx', offset);
    service.references('a.tsx', offset);
  },
);
