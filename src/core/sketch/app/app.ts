import type { Project } from '../../project.ts';
import type { About, AppWish } from '../brief/app.ts';
import type { Brief } from '../brief/brief.ts';
import { BANKS } from '../copy/banks.ts';
import { fillCopy } from '../copy/copy.ts';
import { random } from '../random.ts';
import { chooseLook, SHELLS, type Look } from './look.ts';
import { hasQuestions } from './quiz.ts';
import { jsx, type Made } from './recipe.ts';
import { RECIPES } from './recipes.ts';

/** A React project: its files in the order they are best streamed, and what may be said of it. */
export interface App {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly title: string;
  readonly look: Look;
  readonly said: string;
}

/**
 * The page and its styles come first, so that its ground is there at once; then the entry that waits, then the leaves, then
 * what puts them together: the last file to close makes all of it visible, in one document that stays the same.
 */
export function makeApp(brief: Brief, app: AppWish & { readonly about: About }, project: Project, seed: number): App {
  const { about } = app;
  const { name, make } = RECIPES[app.kind];
  // a quiz about what no question is known of would be a quiz about something else, and so with a list of a domain's things
  const known =
    app.kind === 'quiz'
      ? about.topic === '' || hasQuestions(about.topic)
      : app.kind !== 'collection' || brief.domain !== 'generic';
  if (known) about.mark();
  const topic = known ? about.topic : '';
  const bank = BANKS[brief.domain];
  const roll = random(seed, `app:${brief.words.wish}`);
  const copy = fillCopy({ ...brief, subject: topic || brief.subject }, bank, random(seed, `copy:${brief.words.wish}`));
  const literal =
    brief.names.literals.find(({ role }) => role === 'headline') ??
    brief.names.literals.find(({ role }) => role === 'text');
  const title = literal?.text ?? brief.names.brand ?? titleOf(app, name, topic, known ? about : undefined);
  const made = make({ wish: app, title, topic, copy, roll });
  const look = chooseLook(brief, bank.palettes, seed, app.kind, title);
  const paths: readonly string[] = [...project.files.keys()];
  const entry = paths.includes('src/index.tsx') ? 'src/index.tsx' : 'src/main.tsx';
  const files = [
    { path: 'index.html', text: pageOf(title, entry) },
    { path: 'src/styles.css', text: look.css(made.rules, made.css) },
    { path: entry, text: ENTRY },
    ...made.components.map(({ name: file, text }) => ({ path: `src/components/${file}.tsx`, text })),
    { path: 'src/App.tsx', text: appText(title, made) },
  ];
  const parts = made.components.map((one) => one.name);
  return {
    files,
    title,
    look,
    said: `${app.kind === 'quiz' && !known ? `Sketch has no questions about ${oneLine(about.topic)}, so these are about all kinds of things. ` : ''}${app.kind === 'collection' ? 'No rule for an app of this kind, so this is a list to search and keep from. ' : ''}${oneLine(title)}, written in React and TypeScript: ${SHELLS[look.shell].said}. The state is in \`src/App.tsx\`${parts.length > 0 ? `, ${parts.length === 1 ? 'the part' : 'the parts'} in \`src/components\`` : ''}, every colour and size in \`src/styles.css\`.`,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function titleOf(app: AppWish, name: string, topic: string, about: About | undefined): string {
  const noun = app.noun === '' || app.kind === 'accordion' || app.kind === 'wizard' ? name : app.noun.toLowerCase();
  const before = about?.before ?? '';
  if (app.kind === 'collection') return sentence((topic || before).replace(/^(a|an|the|my|our|een) /i, '') || name);
  const whole = before ? `${before} ${noun.toLowerCase()}` : noun;
  return sentence(topic && about?.lead ? `${whole} ${about.lead} ${topic}` : whole);
}

const ENTRY = `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import App from './App';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
`;

const pageOf = (title: string, entry: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${jsx(title)}</title>
    <link rel="stylesheet" href="/src/styles.css">
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/${entry}"></script>
  </body>
</html>
`;

const appText = (title: string, made: Made): string => `${made.imports}
${made.components.map(({ name }) => `import { ${name} } from './components/${name}';\n`).join('')}
${made.before ? `${made.before}\n\n` : ''}export default function App() {
${made.state ? `${made.state}\n\n` : ''}  return (
    <main className="app">
      <header className="head">
        <h1>${jsx(oneLine(title))}</h1>
        <p>${jsx(made.lede)}</p>
      </header>
      <div className="work">
${made.work}
      </div>
    </main>
  );
}
`;
