/**
 * The program inside a preview frame. Says hello with the nonce of its address, takes the port and the first document from
 * the window that embeds it, once, and from then on does what the port says. See core/preview/protocol.ts.
 */
import { BEAT_MS, type FrameMessage, type HostMessage, type Start } from '../core/preview/protocol.ts';
import { Capture } from './capture.ts';
import { LiveDocument } from './live-document.ts';
import { Motion } from './motion.ts';
import { originals } from './originals.ts';
import { sendPicture } from './picture.ts';
import { installShims, removeWebRtc } from './shims.ts';

function begin(start: Start, port: MessagePort): void {
  const post = port.postMessage.bind(port);
  const send = (message: FrameMessage): void => post(message);
  const capture = new Capture(send, start.entry);
  const motion = new Motion(start.reducedMotion);
  installShims((level, text) => capture.say(level, text, { about: 'dialog' }));
  const page = new LiveDocument(start, send, capture);
  const beat = (): void => {
    // `document.open` by the page takes all listeners of the window away; adding one that is there does nothing.
    page.listen();
    motion.listen();
    send({ type: 'beat' });
  };
  originals.setInterval(beat, BEAT_MS);
  beat();
  // Only the window that embeds this one holds the other end.
  port.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
    if (data.type === 'emulate') motion.set(data.reducedMotion);
    else if (data.type === 'picture') void sendPicture(data.program, send);
    else if (data.type === 'colours' || data.type === 'paint-colours' || data.type === 'measure-colours') {
      page.colours.receive(data);
    } else page.receive(data);
  });
  port.start();
  page.begin(start);
  page.colours.begin(start.colours);
}

function greet(): void {
  removeWebRtc();
  const nonce = new URLSearchParams(location.hash.slice(1)).get('n') ?? '';
  document.currentScript?.remove();
  forgetAddress();
  const onMessage = (event: MessageEvent<Start>): void => {
    const port = event.ports[0];
    if (event.source !== parent || event.data?.type !== 'start' || port === undefined) return;
    window.removeEventListener('message', onMessage);
    begin(event.data, port);
  };
  window.addEventListener('message', onMessage);
  originals.postToHost({ type: 'hello', nonce }, '*');
}

/** Pages read their own fragment, and the nonce is nobody's business any more. */
function forgetAddress(): void {
  try {
    history.replaceState(null, '', location.pathname);
  } catch {
    location.replace('#');
  }
}

greet();
