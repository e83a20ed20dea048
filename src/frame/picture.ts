/**
 * A picture of the whole page, drawn by the page's own frame: the program for it comes from the host when one is wanted, and
 * runs under the frame's policy. Sent in parts, each with a buffer of its own, slowly enough to stay below the limits.
 */
import { PICTURE, type FrameMessage } from '../core/preview/protocol.ts';
import { originals } from './originals.ts';

interface Context {
  sandbox: unknown;
}

interface Program {
  createContext(node: Node, options: Readonly<Record<string, unknown>>): Promise<Context>;
  domToBlob(context: Context): Promise<Blob | null>;
  destroyContext(context: Context): void;
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

async function drawn({ createContext, domToBlob, destroyContext }: Program): Promise<Blob> {
  const root = document.documentElement;
  const width = window.innerWidth;
  const height = Math.min(Math.max(root.scrollHeight, window.innerHeight), MOST_HEIGHT);
  const scale = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const ground = [document.body, root]
    .map((element) => getComputedStyle(element).backgroundColor)
    .find((colour) => colour !== 'rgba(0, 0, 0, 0)');
  const options = { width, height, scale, type: 'image/png', timeout: 5_000, backgroundColor: ground ?? '#ffffff' };
  const [bare, frame] = bareElements();
  const context = await createContext(root, { ...options, filter: (node: Node) => node !== bare });
  context.sandbox = frame;
  const blob = await domToBlob(context).finally(() => destroyContext(context));
  if (blob === null || blob.size === 0) throw new Error('the browser drew nothing');
  return blob;
}

/**
 * Where an element can be seen as it is without the page's styles. The program would make an empty frame for that, which an
 * opaque page cannot look into; a shadow tree whose host inherits nothing gives the same.
 */
function bareElements(): readonly [host: Element, frame: unknown] {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;top:-9999px;contain:strict';
  const body = host.attachShadow({ mode: 'open' });
  document.documentElement.append(host);
  const made = {
    createElement: document.createElement.bind(document),
    createElementNS: document.createElementNS.bind(document),
    body,
  };
  const contentWindow = { document: made, getComputedStyle: getComputedStyle.bind(window) };
  return [host, { contentWindow, remove: () => host.remove() }];
}

function sendParts(bytes: Uint8Array<ArrayBuffer>, at: number, send: (message: FrameMessage) => void): void {
  const end = at + PICTURE.partBytes;
  send({ type: 'picture', part: bytes.slice(at, end), last: end >= bytes.length });
  if (end < bytes.length) originals.setTimeout(() => sendParts(bytes, end, send), PICTURE.partMs);
}
