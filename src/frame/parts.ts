/** What a document is made of, joined. Who does what is said in each of them; when, in live-document.ts. */
import { hostOf } from '../core/preview/outside.ts';
import { pageWriter, type PageWriter } from '../core/preview/page.ts';
import type { FrameMessage, Start } from '../core/preview/protocol.ts';
import { standInFonts } from '../core/preview/stand-in-font.ts';
import { syntheticKind } from '../core/preview/synthetic.ts';
import { Assets } from './assets.ts';
import type { Capture } from './capture.ts';
import { Colours } from './colours/colours.ts';
import { answerFetch } from './fetch.ts';
import { Files } from './files.ts';
import { Links } from './links.ts';
import { MARKDOWN_PACKAGE, MarkdownPage } from './markdown-page.ts';
import { Missing } from './missing.ts';
import { ModuleRuntime, type HotOutcome } from './modules/module-runtime.ts';
import { kindOfDirective, Outside } from './outside.ts';
import { Paint } from './paint.ts';
import { Scripts } from './scripts.ts';
import type { SourceNodes } from './source-nodes.ts';
import { StyleSheets } from './style-sheets.ts';

/** What the parts tell the document, and ask of it. */
interface Whole {
  readonly nodes: SourceNodes;
  isRunning(): boolean;
  /** The page's text is still being written. */
  isWriting(): boolean;
  packagesChanged(): void;
  scriptsChanged(): void;
  drawn(): void;
  hot(outcome: HotOutcome): void;
  needDocument(): void;
}

export interface Parts {
  readonly files: Files;
  readonly styles: StyleSheets;
  readonly assets: Assets;
  readonly colours: Colours;
  readonly scripts: Scripts;
  readonly modules: ModuleRuntime;
  readonly links: Links;
  readonly paint: Paint;
  readonly missing: Missing;
  readonly writer: PageWriter;
  /** Where the page is Markdown. */
  readonly markdown: MarkdownPage | undefined;
}

export function partsOf(start: Start, send: (message: FrameMessage) => void, capture: Capture, whole: Whole): Parts {
  const { entry, running } = start;
  const files = new Files(start.files);
  const styles = new StyleSheets(files);
  const modules = new ModuleRuntime({
    files,
    styles,
    capture,
    changed: () => whole.packagesChanged(),
    hot: (outcome) => whole.hot(outcome),
    needDocument: () => whole.needDocument(),
  });
  const outside = new Outside({
    network: start.network ?? 'off',
    packages: modules.packages,
    capture,
    send,
    changed: () => whole.packagesChanged(),
  });
  styles.standInBy((address) => {
    const fonts = outside.reaches('font') ? undefined : standInFonts(address);
    if (fonts !== undefined) outside.standsIn(hostOf(address) ?? '', 'font', fonts.name);
    return fonts?.rules;
  });
  capture.onRefused((host, directive) => outside.refused(host, kindOfDirective(directive)));
  const assets = new Assets(files, styles, outside, entry, running);
  const missing = new Missing(entry, files, capture);
  capture.onMissing((path) => {
    if (!whole.isRunning()) missing.askedFor(path);
  });
  answerFetch(files, entry);
  const isMarkdown = syntheticKind(entry) === 'markdown';
  if (isMarkdown) outside.want(MARKDOWN_PACKAGE);
  return {
    files,
    styles,
    assets,
    colours: new Colours({ styles, changed: (style) => assets.takeOver([style]), send }),
    modules,
    missing,
    links: new Links(files, entry, send, capture),
    writer: pageWriter(entry),
    markdown: isMarkdown ? new MarkdownPage(entry, assets, () => whole.drawn()) : undefined,
    scripts: new Scripts({
      files,
      page: entry,
      capture,
      modules,
      outside,
      isRunning: () => whole.isRunning(),
      afterMove: () => styles.refresh(),
      replaced: (element, by) => whole.nodes.replaced(element, by),
      changed: () => whole.scriptsChanged(),
    }),
    paint: new Paint(start, send, {
      waiting: () => styles.waiting() + assets.waiting(),
      head: () => (whole.isWriting() ? whole.nodes.newest : undefined),
    }),
  };
}
