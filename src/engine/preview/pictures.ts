/**
 * A picture of the page that is seen: asked of its frame, which draws itself, and put together from the parts that come
 * back. Guarantees an answer, in bytes or in words; one picture is made at a time. What comes is a claim of the page:
 * nothing but the head of a PNG is believed, and whoever shows it shows it as an image.
 */
import { PICTURE, type FrameMessage } from '../../core/preview/protocol.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { DocumentSession } from './document-session.ts';

type Picture = Result<Uint8Array<ArrayBuffer>, string>;
type Heard = Extract<FrameMessage, { type: 'picture' | 'no-picture' }>;

interface Options {
  readonly after: (ms: number, run: () => void) => () => void;
  readonly pictureProgram: () => Promise<string>;
}

/** For a large page on a slow machine; then for each part. */
const PATIENCE_MS = 20_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const NO_PAGE = 'There is no page to take a picture of.';
const BUSY = 'A picture is being taken already.';
const NO_PROGRAM = 'What draws the picture could not be loaded. Check that the server can be reached, and try again.';
const NO_ANSWER = 'The page did not draw its picture in time. Nothing of it is changed.';
const TOO_BIG = 'The picture is larger than 8 MB. Choose a narrower width, and try again.';
const NOT_PNG = 'What the page sent is no picture. Nothing of it is changed.';

export class Pictures {
  readonly #options: Options;
  #taking: { readonly of: DocumentSession; readonly done: (picture: Picture) => void; late: () => void } | undefined;
  #parts: Uint8Array[] = [];
  #size = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param ask hands the program to the frame that is seen */
  async take(of: DocumentSession | undefined, ask: (program: string) => void): Promise<Picture> {
    if (of === undefined) return err(NO_PAGE);
    if (this.#taking !== undefined) return err(BUSY);
    return new Promise<Picture>((done) => {
      this.#parts = [];
      this.#size = 0;
      const taking = { of, done, late: () => undefined };
      this.#taking = taking;
      this.#expect();
      this.#options.pictureProgram().then(
        (program) => {
          if (this.#taking === taking) ask(program);
        },
        () => this.#end(err(NO_PROGRAM)),
      );
    });
  }

  hear(session: DocumentSession, message: Heard): void {
    if (this.#taking?.of !== session) return;
    if (message.type === 'no-picture') {
      this.#end(err(`The page could not be drawn: ${message.reason}`));
      return;
    }
    this.#parts.push(message.part);
    this.#size += message.part.length;
    if (this.#size > PICTURE.mostBytes) this.#end(err(TOO_BIG));
    else if (message.last) this.#end(this.#joined());
    else this.#expect();
  }

  #expect(): void {
    const taking = this.#taking;
    if (taking === undefined) return;
    taking.late();
    taking.late = this.#options.after(PATIENCE_MS, () => this.#end(err(NO_ANSWER)));
  }

  #joined(): Picture {
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return PNG.every((byte, index) => bytes[index] === byte) ? ok(bytes) : err(NOT_PNG);
  }

  #end(picture: Picture): void {
    const taking = this.#taking;
    this.#taking = undefined;
    this.#parts = [];
    taking?.late();
    taking?.done(picture);
  }
}
