/**
 * A picture of the whole page, drawn by the page's own frame: the program for it comes from the host when one is wanted, and
 * runs under the frame's policy. Sent in parts, each with a buffer of its own, slowly enough to stay below the limits.
 */
import { PICTURE, type FrameMessage } from '../core/preview/protocol.ts';
import { originals } from './originals.ts';

interface Program {
  domToBlob(node: Node, options: Readonly<Record<string, unknown>>): Promise<Blob | null>;
}

/** Pixels; beyond, canvases fail in some browsers. */
const MOST_PIXELS = 16_000_000;
const MOST_HEIGHT = 16_000;

let program: Program | undefined;

export async function sendPicture(code: string, send: (message: FrameMessage) => void): Promise<void> {
  try {
    program ??= load(code);
    const bytes = new Uint8Array(await (await drawn(program)).arrayBuffer());
    if (bytes.length > PICTURE.mostBytes) throw new Error('it is larger than 8 MB');
    sendParts(bytes, 0, send);
  } catch (thrown) {
    send({ type: 'no-picture', reason: thrown instanceof Error ? thrown.message.slice(0, 400) : 'it failed' });
  }
}

/** Not as a script of the page: it would leave a name behind. */
function load(code: string): Program {
  const module: { exports: unknown } = { exports: {} };
  const run = Reflect.construct(Function, ['module', 'exports', 'define', code]) as (...given: unknown[]) => void;
  Reflect.apply(run, window, [module, module.exports, undefined]);
  return module.exports as Program;
}

async function drawn({ domToBlob }: Program): Promise<Blob> {
  const root = document.documentElement;
  const width = window.innerWidth;
  const height = Math.min(Math.max(root.scrollHeight, window.innerHeight), MOST_HEIGHT);
  const scale = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const ground = [document.body, root]
    .map((element) => getComputedStyle(element).backgroundColor)
    .find((colour) => colour !== 'rgba(0, 0, 0, 0)');
  const options = { width, height, scale, type: 'image/png', timeout: 5_000, backgroundColor: ground ?? '#ffffff' };
  const blob = await domToBlob(root, options);
  if (blob === null || blob.size === 0) throw new Error('the browser drew nothing');
  return blob;
}

function sendParts(bytes: Uint8Array<ArrayBuffer>, at: number, send: (message: FrameMessage) => void): void {
  const end = at + PICTURE.partBytes;
  send({ type: 'picture', part: bytes.slice(at, end), last: end >= bytes.length });
  if (end < bytes.length) originals.setTimeout(() => sendParts(bytes, end, send), PICTURE.partMs);
}
