/** A host with a person in front of it, to be attacked. What both arenas have in common, and what each does its own way. */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, type BrowserContext, type FrameLocator, type Locator, type Page } from 'playwright/test';
import { SECRET, type Attack } from './attack.ts';
import { plant, traces, type Traces } from './host-side.ts';
import type { Batch } from './pages.ts';

/** What a person may have granted to the host: nothing of it is the page's. */
const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'clipboard-read',
  'clipboard-write',
  'notifications',
  'midi',
  'accelerometer',
  'local-fonts',
];

export abstract class Arena {
  /** Names of attacks that showed a dialog or downloaded a file. */
  readonly dialogs: string[] = [];
  readonly downloads: string[] = [];
  before: Traces | undefined;
  readonly #begun = new Set<string>();

  constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message());
      dialog.dismiss().catch(() => undefined); // The page may be gone.
    });
    page.on('download', (download) => this.downloads.push(download.suggestedFilename().replace(/\.\w+$/, '')));
    // Told before the page can go anywhere, and heard by whoever drives the browser only.
    page.on('console', (message) => {
      const name = /^begun (\S+)$/.exec(message.text())?.[1];
      if (name !== undefined) this.#begun.add(name);
    });
    page.context().on('page', (popup) => void popup.close().catch(() => undefined)); // It may have closed itself.
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  get isThere(): boolean {
    return this.page.url().startsWith(this.url);
  }

  /** The host as a person finds it, with something to steal. */
  async open(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}?visit=${SECRET}`);
    await this.context.grantPermissions(PERMISSIONS, { origin: this.url });
    await this.context.addCookies([{ name: 'secret', value: SECRET, url: this.url }]);
    await this.begin();
    await this.page.evaluate(plant, SECRET);
  }

  /** There again, should the last attack have led it away. */
  async ready(): Promise<void> {
    if (!this.isThere) await this.open();
  }

  /** Whether the page came so far as to run a script. */
  async begins(...names: readonly string[]): Promise<boolean> {
    await expect
      .poll(() => names.some((name) => this.#begun.has(name)), { timeout: 10_000, intervals: [30] })
      .toBe(true)
      .catch(() => undefined); // Said in the verdict.
    return names.some((name) => this.#begun.has(name));
  }

  async show(batch: Batch): Promise<void> {
    this.before = await this.page.evaluate(traces);
    await this.load(batch);
  }

  /** Whether the host still does what it is asked, a second from now. */
  async answersWithin(ms: number): Promise<boolean> {
    const waited = (): Promise<boolean> => new Promise((done) => setTimeout(done, 1_000, true));
    const answer = this.page.evaluate(waited).catch(() => false); // Its process may have been ended.
    return Promise.race([answer, delay(ms, false)]);
  }

  /** A pointer comes from somewhere: a browser that is driven puts it where it clicks. */
  async pointAtPage(): Promise<void> {
    const { x, y, width } = (await this.frameElement.last().boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await this.page.mouse.move(x + width / 2, y + 20);
    await this.page.mouse.move(x + width / 2 + 5, y + 30, { steps: 3 });
  }

  abstract readonly frameElement: Locator;
  abstract readonly frame: FrameLocator;
  protected abstract begin(): Promise<void>;
  protected abstract load(batch: Batch): Promise<void>;
  /** Has a model answer with this prose and files of these names. */
  abstract answer(attacks: readonly Attack[], prose: string): Promise<void>;
  /** Resolves when the host has ended the page. */
  abstract ended(): Promise<void>;
  /** Resolves once a person can click in the page. */
  abstract clickable(): Promise<void>;
  /** Types into a field of the host; gives what stands in it then. */
  abstract type(words: string): Promise<string>;
  /** Types into the code, where the host has any; gives the words as they stand there then. */
  abstract typeCode(words: string): Promise<string>;
  /** Looks at everything that the host shows of what the page said. */
  abstract look(): Promise<void>;
  abstract hasSwitched(): Promise<boolean>;
  abstract linesKept(): Promise<number>;
  abstract fileNames(): Promise<readonly string[]>;
}
