/**
 * The one document of this frame. Writes the page into the browser's own parser as it arrives, lets styles, images and
 * scripts find their places, closes when nothing is waited for any more, and from then on applies what changes.
 * Guarantees that no script runs twice or out of order, and that what it cannot show it says (`new-document`).
 */
import { extensionOf, type FilePath } from '../core/path.ts';
import type { PageWriter } from '../core/preview/page.ts';
import type { FieldValue, FrameMessage, HostMessage, Start } from '../core/preview/protocol.ts';
import { assertNever } from '../core/result.ts';
import type { Assets } from './assets.ts';
import type { Capture } from './capture.ts';
import type { ColourMessage, Colours } from './colours/colours.ts';
import { finishDrawing, fitDrawing } from './drawing.ts';
import { refuseDrops } from './drops.ts';
import { Edits } from './edits.ts';
import { giveFields, noteTyping, takeFields } from './fields.ts';
import type { Files } from './files.ts';
import type { Links } from './links.ts';
import type { ModuleRuntime } from './modules/module-runtime.ts';
import type { MarkdownPage } from './markdown-page.ts';
import type { Missing } from './missing.ts';
import { originals } from './originals.ts';
import type { Paint } from './paint.ts';
import { ParserInput } from './parser-input.ts';
import { partsOf } from './parts.ts';
import type { Scripts } from './scripts.ts';
import { SourceNodes } from './source-nodes.ts';
import type { StyleSheets } from './style-sheets.ts';

/** What is about the document's content; the rest is the frame's affair. */
export type DocumentMessage = Exclude<HostMessage, ColourMessage | { type: 'emulate' | 'picture' }>;

export class LiveDocument {
  readonly colours: Colours;
  readonly #send: (message: FrameMessage) => void;
  readonly #capture: Capture;
  readonly #entry: FilePath;
  readonly #files: Files;
  readonly #styles: StyleSheets;
  readonly #assets: Assets;
  readonly #scripts: Scripts;
  readonly #modules: ModuleRuntime;
  readonly #links: Links;
  readonly #paint: Paint;
  readonly #writer: PageWriter;
  readonly #nodes = new SourceNodes();
  readonly #missing: Missing;
  readonly #fields: readonly FieldValue[];
  readonly #markdown: MarkdownPage | undefined;
  /** Once the document is closed. */
  #edits: Edits | undefined;
  #running: boolean;
  /** What the page's source is in this document. */
  #source = '';
  readonly #input = new ParserInput({
    write: (markup) => this.#write(markup),
    script: () => this.#scripts.found(),
    replaced: (node, by) => this.#nodes.replaced(node, by),
    styled: (style) => this.#assets.takeOver([style]),
  });
  /** All of the page's text has come. */
  #sourceEnded = false;
  /** All of it has been read by the parser. */
  #sourceDone = false;
  #closing = false;
  /** A text for the page that came before it was closed. */
  #pendingEdit: string | undefined;
  #awaitsNewDocument = false;
  /** Newest that has taken effect. */
  #revision = 0;
  /** Newest that was received. */
  #newest = 0;

  constructor(start: Start, send: (message: FrameMessage) => void, capture: Capture) {
    const { entry, running } = start;
    this.#send = send;
    this.#capture = capture;
    this.#entry = entry;
    this.#running = running;
    this.#fields = start.fields ?? [];
    ({
      files: this.#files,
      styles: this.#styles,
      assets: this.#assets,
      colours: this.colours,
      scripts: this.#scripts,
      modules: this.#modules,
      links: this.#links,
      paint: this.#paint,
      missing: this.#missing,
      writer: this.#writer,
      markdown: this.#markdown,
    } = partsOf(start, send, capture, {
      isRunning: () => this.#running,
      nodes: this.#nodes,
      isWriting: () => !this.#sourceDone,
      packagesChanged: () => this.#packagesChanged(),
      scriptsChanged: () => this.#advance(),
      drawn: () => this.#applied(this.#revision),
      hot: (outcome) => this.#send({ type: 'hot', revision: this.#newest, outcome }),
      needDocument: () => this.#newDocument(this.#newest),
    }));
  }

  begin({ revision, built }: Start): void {
    this.#newest = revision;
    originals.open();
    this.listen();
    this.#nodes.watch();
    if (built !== undefined) void this.#modules.take(built);
    const file = this.#files.get(this.#entry);
    if (file?.kind === 'text') {
      this.#feed(file.partial ?? file.whole ?? '');
      if (file.partial === undefined) this.#endSource();
    }
    this.#showEntry();
    this.#applied(revision);
  }

  /** May be called again at any time: what listens already is not added twice. */
  listen(): void {
    this.#capture.listen();
    this.#links.listen();
    refuseDrops();
    this.#assets.listen();
    noteTyping();
    this.#paint.listen();
  }

  receive(message: DocumentMessage): void {
    this.#newest = message.revision;
    switch (message.type) {
      case 'open':
        this.#files.open(message.path);
        this.#styles.open(message.path);
        break;
      case 'append':
        this.#append(message.path, message.text);
        break;
      case 'close': {
        const before = this.#files.wholeText(message.path);
        this.#whole(message.path, before, this.#files.close(message.path, message.text), message.revision);
        break;
      }
      case 'write': {
        const { path } = message.file;
        const before = this.#files.wholeText(path);
        this.#files.set(message.file);
        this.#whole(path, before, this.#files.wholeText(path), message.revision);
        break;
      }
      case 'remove':
        this.#files.remove(message.path);
        this.#styles.changed(message.path);
        if (this.#scripts.uses(message.path)) this.#newDocument(message.revision);
        else this.#assets.changed(message.path);
        break;
      case 'begin':
        this.#running = true;
        this.#assets.wait();
        break;
      case 'settle':
        this.#settle();
        break;
      case 'measure':
        this.#paint.measureNext();
        break;
      case 'modules':
        void this.#modules.take(message.update).then(() => this.#applied(message.revision));
        return;
      default:
        assertNever(message);
    }
    this.#applied(message.revision);
  }

  #append(path: FilePath, text: string): void {
    this.#files.append(path, text);
    if (extensionOf(path) === 'css') this.#styles.append(path, text);
    if (path !== this.#entry) return;
    if (!this.#sourceEnded) this.#feed(text);
    this.#showEntry();
  }

  #whole(path: FilePath, before: string | undefined, text: string | undefined, revision: number): void {
    if (path === this.#entry && text !== undefined) {
      this.#styles.changed(path);
      this.#showEntry();
      if (!this.#sourceEnded) this.#completeSource(text);
      else this.#edit(text, revision);
      return;
    }
    this.#missing.came(path);
    this.#styles.changed(path);
    // A script that was written anew and came out the same has run already.
    if (this.#scripts.hasRun(path) && (text === undefined || text !== before)) this.#newDocument(revision);
    this.#assets.changed(path);
    if (text !== before || text === undefined) this.#modules.fileChanged(path);
    this.#scripts.pump();
  }

  /** The rest of the page came at once; where it is not what was being written, the difference is an edit. */
  #completeSource(text: string): void {
    if (text.startsWith(this.#source)) this.#feed(text.slice(this.#source.length));
    this.#endSource(text);
  }

  #feed(text: string): void {
    this.#source += text;
    this.#input.push(this.#writer.write(text));
  }

  #write(markup: string): void {
    this.#paint.wrote(markup.length);
    this.#nodes.record(() => originals.write(markup));
    // A tag is written in one piece, so only markup that holds a placeholder needs a search of the document.
    if (markup.includes('data-vonk')) this.#assets.fillIn(document);
    this.#assets.takeOver(this.#nodes.takeStyles());
    if (extensionOf(this.#entry) === 'svg') fitDrawing();
  }

  #endSource(final?: string): void {
    this.#sourceEnded = true;
    if (final !== undefined && final !== this.#source) this.#pendingEdit = final;
    this.#input.push(this.#writer.end());
    this.#input.end(() => {
      this.#sourceDone = true;
      this.#advance();
    });
  }

  /** Closes the document once its source is whole and every script had its turn. */
  #advance(): void {
    if (!this.#sourceDone || this.#closing || !this.#scripts.readyToFinish()) return;
    this.#closing = true;
    void this.#scripts.finish().then(() => this.#close());
  }

  #close(): void {
    this.#nodes.record(() => originals.close());
    this.#edits = new Edits({
      path: this.#entry,
      source: this.#source,
      nodes: this.#nodes,
      assets: this.#assets,
    });
    finishDrawing();
    giveFields(this.#fields);
    this.#paint.closed();
    if (!this.#running) this.#missing.report(this.#source);
    const pending = this.#pendingEdit;
    this.#pendingEdit = undefined;
    if (pending !== undefined) this.#edit(pending, this.#revision);
    this.#applied(this.#revision);
  }

  #edit(text: string, revision: number): void {
    if (this.#edits === undefined) {
      this.#pendingEdit = text;
      return;
    }
    if (this.#awaitsNewDocument || text === this.#source) return;
    if (this.#edits.apply(text) === 'applied') {
      this.#source = text;
      if (!this.#running) this.#missing.report(this.#source);
    } else this.#newDocument(revision);
  }

  #newDocument(revision: number): void {
    if (this.#awaitsNewDocument) return;
    this.#awaitsNewDocument = true;
    const scroll = { x: window.scrollX, y: window.scrollY };
    const fields = takeFields();
    this.#send({ type: 'new-document', revision, scroll, ...(fields.length === 0 ? {} : { fields }) });
  }

  #settle(): void {
    this.#running = false;
    this.#modules.settle();
    this.#styles.settle();
    this.#assets.settle();
    this.#scripts.pump();
    // A page that was cut off is closed as it is.
    if (!this.#sourceEnded) this.#endSource();
    if (this.#edits !== undefined) this.#missing.report(this.#source);
    this.#advance();
  }

  #packagesChanged(): void {
    this.#assets.packagesChanged();
    this.#scripts.pump();
    if (this.#markdown !== undefined) void this.#markdown.readFrom(this.#modules.packages);
  }

  #showEntry(): void {
    this.#markdown?.show(this.#files.get(this.#entry));
  }

  #applied(revision: number): void {
    this.#revision = Math.max(this.#revision, revision);
    this.#paint.request(this.#revision);
  }
}
