/**
 * The smallest playground that can be made with one strategy, run in a bare page: it reads the same stream from the same
 * server and shows it in a sandboxed frame, with no editor, no parser and no interface beside it. What Vonk is compared
 * with is therefore better than any real playground with that strategy. Travels as text.
 */
export type Strategy =
  /** The frame's document is replaced by all there is, every 300 ms. */
  | 'srcdoc-300'
  /** The same in every animation frame. */
  | 'srcdoc-frame'
  /** Each network chunk goes through a port to `document.write` at once: nothing that streams can be faster. */
  | 'write';

export interface PlaygroundOptions {
  readonly strategy: Strategy;
  readonly modelUrl: string;
  /** Characters of the reply that stand before and after the page. */
  readonly before: number;
  readonly after: number;
}

/** Resolves when the stream is over and all of it has been handed to the frame. */
export async function playground({ strategy, modelUrl, before, after }: PlaygroundOptions): Promise<void> {
  document.body.style.margin = '0';
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'position:absolute;right:0;top:88px;width:648px;height:784px;border:0;background:#fff';

  let port: MessagePort | undefined;
  if (strategy === 'write') {
    // Nothing but a reader of the port: it writes what it is given.
    const writer = (): void => {
      addEventListener('message', ({ ports }) => {
        document.open();
        ports[0]?.addEventListener('message', ({ data }) => document.write(String(data)));
        ports[0]?.start();
      });
    };
    frame.srcdoc = `<script>(${writer.toString()})()</script>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const channel = new MessageChannel();
    port = channel.port1;
    frame.contentWindow?.postMessage(0, '*', [channel.port2]);
  } else document.body.append(frame);

  frame.title = 'Preview';

  let text = '';
  let shown = '';
  let given = 0;
  let over = false;
  // What ends the reply is no part of the page, so as many characters are held back.
  const page = (): string => text.slice(before, Math.max(before, text.length - after));
  const show = (): void => {
    const now = page();
    if (now === shown) return;
    shown = now;
    frame.srcdoc = now;
  };
  const timer = strategy === 'srcdoc-300' ? setInterval(show, 300) : undefined;
  const everyFrame = (): void => {
    show();
    if (!over) requestAnimationFrame(everyFrame);
  };
  if (strategy === 'srcdoc-frame') requestAnimationFrame(everyFrame);

  const response = await fetch(`${modelUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'test-model', stream: true, messages: [] }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue;
      const event: { choices: { delta: { content?: string } }[] } = JSON.parse(line.slice(6));
      text += event.choices[0]?.delta.content ?? '';
    }
    if (port) {
      const now = page();
      port.postMessage(now.slice(given));
      given = now.length;
    }
  }
  over = true;
  clearInterval(timer);
  if (!port) show();
  // Time for the last document to be painted.
  await new Promise((resolve) => setTimeout(resolve, 500));
}
