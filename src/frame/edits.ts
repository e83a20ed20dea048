import type { FilePath } from '../core/path.ts';
import type { Assets } from './assets.ts';
import type { SourceNodes } from './source-nodes.ts';

interface Page {
  readonly page: FilePath | undefined;
  readonly nodes: SourceNodes;
  readonly assets: Assets;
  readonly source: string;
}

export class Edits {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  apply(_text: string): 'applied' | 'needs-document' {
    void this.#page;
    return 'needs-document';
  }
}
