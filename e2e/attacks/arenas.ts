import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test';
import type { ModelServer } from '../fixtures/model-server.ts';
import { reply } from '../fixtures/test.ts';
import { VonkPage } from '../fixtures/vonk-page.ts';
import { Arena } from './arena.ts';
import type { Attack } from './attack.ts';
import type { Batch } from './pages.ts';
import { carelessly, type PlainHost } from './plain-host.ts';

const OTHER = ['other.html', '<title>Other</title><h1>Other</h1>'] as const;

/** The product: pages come as a model's answers, are shown by its preview, and what they say by its panes. */
export class Product extends Arena {
  readonly #vonk: VonkPage;
  readonly #model: ModelServer;

  constructor(page: Page, url: string, model: ModelServer) {
    super(page, url);
    this.#vonk = new VonkPage(page);
    this.#model = model;
  }

  get frame(): FrameLocator {
    return this.#vonk.preview;
  }

  get frameElement(): Locator {
    return this.#vonk.frameElement;
  }

  protected async begin(): Promise<void> {
    await expect(this.#vonk.wishField).toBeEnabled();
    await this.#vonk.connect({ baseUrl: this.#model.url });
  }

  protected async load(batch: Batch): Promise<void> {
    await this.#say(reply(['index.html', batch.html], OTHER));
  }

  async #say(text: string): Promise<void> {
    const { length } = this.#model.requests;
    this.#model.answer({ text, charactersPerEvent: 2_000 });
    await this.#vonk.wish('another page');
    await this.#model.request(length);
    await this.#vonk.runIs('finished', 'failed');
  }

  async answer(attacks: readonly Attack[], prose: string): Promise<void> {
    const files = attacks.flatMap(({ file }) => (file === undefined ? [] : [[file, 'evil'] as const]));
    await this.#say(`${prose}\n\n${reply(...files)}`);
  }

  async ended(): Promise<void> {
    // Waited for as long as the attack is watched; the page that goes away ends it too.
    await this.page
      .waitForSelector('html[data-preview="failed"]', { state: 'attached', timeout: 0 })
      .catch(() => undefined);
  }

  async clickable(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-preview', 'built');
  }

  async type(words: string): Promise<string> {
    await this.#vonk.wishField.click();
    await this.page.keyboard.type(words, { delay: 25 });
    const typed = await this.#vonk.wishField.inputValue();
    await this.#vonk.wishField.fill('');
    return typed;
  }

  async typeCode(words: string): Promise<string> {
    await this.#vonk.focusCode();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(words, { delay: 25 });
    const drawn = async (): Promise<string> => (await this.#vonk.drawnCode()).split('\n').at(-1) ?? '';
    await expect
      .poll(drawn, { timeout: 2_000 })
      .toBe(words)
      .catch(() => undefined); // Then some were stolen.
    return drawn();
  }

  async look(): Promise<void> {
    for (const name of [/Problems/, /Console/]) {
      const button = this.page.getByRole('button', { name }).first();
      if (await button.isVisible()) await button.click();
    }
  }

  async hasSwitched(): Promise<boolean> {
    const titles = await Promise.all(
      this.page.frames().map((frame) => frame.title().catch(() => 'gone')), // A frame of the page before.
    );
    return titles.includes('Other');
  }

  async linesKept(): Promise<number> {
    await this.look();
    const words = await this.page.getByRole('button', { name: /Console/ }).allInnerTexts();
    const counts = words.flatMap((text) => text.match(/[\d,]+/g) ?? []).map((text) => Number(text.replaceAll(',', '')));
    return Math.max(0, ...counts);
  }

  async fileNames(): Promise<readonly string[]> {
    return this.#vonk.files.getByRole('tab').allInnerTexts();
  }
}

/** The control. */
export class Plain extends Arena {
  readonly #host: PlainHost;

  constructor(page: Page, host: PlainHost) {
    super(page, host.url);
    this.#host = host;
  }

  get frame(): FrameLocator {
    return this.page.frameLocator('iframe[name="frame"]');
  }

  get frameElement(): Locator {
    return this.page.locator('iframe[name="frame"]');
  }

  protected async begin(): Promise<void> {
    await this.page.waitForFunction(() => 'show' in window);
  }

  protected async load(batch: Batch): Promise<void> {
    this.#host.serve(batch.html);
    await this.page.evaluate(() => {
      delete document.documentElement.dataset['page'];
      Reflect.get(window, 'show')();
    });
  }

  async answer(attacks: readonly Attack[], prose: string): Promise<void> {
    await this.page.evaluate(
      ([html, names]) => {
        document.querySelector('#prose')?.insertAdjacentHTML('beforeend', html);
        Reflect.set(window, 'files', Object.fromEntries(names.map((name) => [name, 'evil'])));
      },
      [carelessly(prose), attacks.flatMap(({ file }) => file ?? [])] as const,
    );
  }

  ended(): Promise<void> {
    return new Promise(() => undefined);
  }

  clickable(): Promise<void> {
    return this.frame.locator('h1').waitFor();
  }

  async type(words: string): Promise<string> {
    const field = this.page.locator('#field');
    await field.fill('');
    await field.click();
    await this.page.keyboard.type(words, { delay: 25 });
    return field.inputValue();
  }

  typeCode(words: string): Promise<string> {
    return this.type(words);
  }

  look(): Promise<void> {
    return Promise.resolve();
  }

  hasSwitched(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.dataset['page'] === 'other.html');
  }

  linesKept(): Promise<number> {
    return this.page.evaluate(() => Number(Reflect.get(window, 'lines').length));
  }

  fileNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => Object.keys(Object(Reflect.get(window, 'files'))));
  }
}
