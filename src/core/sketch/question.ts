import { lineCount } from '../text.ts';
import type { FilePath } from '../path.ts';
import type { Project } from '../project.ts';
import type { Brief } from './brief/brief.ts';
import { layerNames } from './edit/drawing.ts';
import { properties, readSource, type Text } from './edit/source.ts';
import { DESIGNS } from './section/designs.ts';
import { makePage } from './page/page.ts';
import { COMPOSITIONS } from './page/composition.ts';

const RULES = 'Answered by rules from the files, not by AI.';
const HEX = /#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|oklab)a?\([^()]*\)/gi;

/** Counts and lists read out of the project. A question no count can answer is said to be one. */
export function answerQuestion(brief: Brief, project: Project, activePath: FilePath | undefined): string {
  const files: Text[] = [...project.files.values()].flatMap((file) =>
    file.kind === 'text' ? [{ path: file.path, text: file.text }] : [],
  );
  const source = readSource(project, activePath);
  const wish = brief.words.wish.toLowerCase();
  if (!source) return `There is no file here yet to ask about. ${RULES}`;
  const named = files.find((file) => wish.includes(file.path.toLowerCase()));
  if (/colou?r|palette|kleur/.test(wish)) return `${coloursOf(files, source)}\n\n${RULES}`;
  if (/font|typeface|lettertype/.test(wish)) return `${fontsOf(files)}\n\n${RULES}`;
  if (/how (big|large|long|many|heavy)|size|hoe (groot|lang|veel)|kB|lines|weigh/.test(wish))
    return `${sizesOf(files)}\n\n${RULES}`;
  if (/section|heading|structure|layers?|parts?|onderdelen/.test(wish))
    return `${structureOf(named ?? source.target)}\n\n${RULES}`;
  if (/(what|which|wat|welke).*(file|this|page|do|is|bestand|pagina)|explain|describe|leg uit/.test(wish))
    return `${structureOf(named ?? source.target)}\n\n${sizesOf(named ? [named] : files)}\n\n${RULES}`;
  return `No rule answers that. Sketch can say which colours, typefaces, sections or layers there are, and how large the files are. Connect a model for anything else.`;
}

function coloursOf(files: readonly Text[], source: NonNullable<ReturnType<typeof readSource>>): string {
  const tokens = properties(source).filter((one) => one.value.match(HEX));
  if (tokens.length > 0)
    return `The colours are ${tokens.length} tokens:\n\n${tokens.map((one) => `- \`--${one.name}\`: ${(one.value.match(HEX) ?? []).join(' light, ')}${(one.value.match(HEX) ?? []).length > 1 ? ' dark' : ''}`).join('\n')}`;
  const counts = new Map<string, number>();
  for (const file of files)
    for (const found of file.text.match(HEX) ?? [])
      counts.set(found.toLowerCase(), (counts.get(found.toLowerCase()) ?? 0) + 1);
  const list = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 16);
  return list.length > 0
    ? `${counts.size} colours, most used first:\n\n${list.map(([colour, count]) => `- \`${colour}\`, ${count} ${count === 1 ? 'time' : 'times'}`).join('\n')}`
    : 'No colour is written in these files; the browser’s own are used.';
}

function fontsOf(files: readonly Text[]): string {
  const found = new Set(
    files.flatMap((file) =>
      [...file.text.matchAll(/(?:--(?:display|text|font[\w-]*)|font-family)\s*:\s*([^;}]+)/g)].map((match) =>
        (match[1] ?? '').trim(),
      ),
    ),
  );
  return found.size > 0
    ? `Typefaces, in order of preference:\n\n${[...found].map((one) => `- ${one}`).join('\n')}`
    : 'No typeface is named; the browser’s own is used.';
}

function sizesOf(files: readonly Text[]): string {
  const rows = files.map(
    (file) =>
      `- \`${file.path}\`: ${lineCount(file.text)} lines, ${(new TextEncoder().encode(file.text).length / 1000).toFixed(1)} kB`,
  );
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}:\n\n${rows.join('\n')}`;
}

function structureOf(file: Text): string {
  if (/\.svg$/i.test(file.path))
    return `\`${file.path}\` is a drawing with these layers, from the back: ${layerNames(file.text).slice(0, 40).join(', ') || 'none that is named'}.`;
  if (/\.css$/i.test(file.path))
    return `\`${file.path}\` holds ${(file.text.match(/\{/g) ?? []).length} rules and ${(file.text.match(/--[\w-]+\s*:/g) ?? []).length} custom properties.`;
  const headings = [...file.text.matchAll(/<h([1-3])\b[^>]*>([\s\S]*?)<\/h\1>/gi)].map((match) => ({
    level: Number(match[1]),
    text: (match[2] ?? '').replace(/<[^>]+>/g, '').trim(),
  }));
  const forms = (file.text.match(/<form\b/gi) ?? []).length;
  const scripts = (file.text.match(/<script\b/gi) ?? []).length;
  const main = headings.filter(({ level }) => level < 3).slice(0, 24);
  return `\`${file.path}\` is a page with ${main.length} main headings, ${forms} ${forms === 1 ? 'form' : 'forms'} and ${scripts} ${scripts === 1 ? 'script' : 'scripts'}:\n\n${main.map(({ level, text }) => `${level === 1 ? '1.' : '   -'} ${text}`).join('\n')}`;
}

/** What Sketch would build, as a list that can be edited and sent back. */
export function planOf(brief: Brief, seed: number): string {
  const page = makePage(brief, seed);
  const { genome, copy } = page;
  const lines = [
    `A plan by rules, not by AI. Change any line and send it back as a wish.`,
    '',
    `1. Idea: ${COMPOSITIONS[genome.name].said}`,
    `2. Name: ${copy.brand}`,
    `3. Headline: “${copy.headline}”`,
    `4. Type: ${genome.pair.display} for headlines, ${genome.pair.text} for text`,
    `5. Colours: ${brief.colours.length > 0 ? brief.colours.map(({ name }) => name).join(', ') : `the ${genome.recipe} scheme`}, light and dark`,
    `6. Sections, in order:`,
    ...page.sections.map((kind) => `   - ${kind}: ${DESIGNS[kind].title(copy)}`),
    `7. Files: ${brief.files === 'three' ? 'styles.css, index.html, script.js' : 'index.html'}`,
  ];
  return lines.join('\n');
}
