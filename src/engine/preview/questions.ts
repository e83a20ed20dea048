/** What is asked of the page that is seen, and what it answers. */
import type { FrameMessage, Pairs } from '../../core/preview/protocol.ts';
import type { DocumentSession } from './document-session.ts';
import type { Change } from './documents.ts';
import { Measuring } from './measuring.ts';
import { Pictures } from './pictures.ts';

interface Options {
  readonly after: (ms: number, run: () => void) => () => void;
  readonly pictureProgram: () => Promise<string>;
  readonly seen: () => DocumentSession | undefined;
  /** Gives the revision it has. */
  readonly send: (change: Change) => number;
}

export class Questions {
  readonly #options: Options;
  readonly #pictures: Pictures;
  readonly #measuring: Measuring;

  constructor(options: Options) {
    this.#options = options;
    this.#pictures = new Pictures(options);
    this.#measuring = new Measuring(options);
  }

  takePicture(): ReturnType<Pictures['take']> {
    const { seen, send } = this.#options;
    return this.#pictures.take(seen(), (program) => void send({ type: 'picture', program }));
  }

  measureColours(): Promise<Pairs | undefined> {
    const { seen, send } = this.#options;
    return this.#measuring.ask(seen(), () => send({ type: 'measure-colours' }));
  }

  hear(session: DocumentSession, answer: Extract<FrameMessage, { type: 'picture' | 'no-picture' | 'pairs' }>): void {
    if (answer.type === 'pairs') this.#measuring.hear(session, answer);
    else this.#pictures.hear(session, answer);
  }
}
