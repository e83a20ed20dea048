/** Frames of the window as they were shown, with what can be read from their pixels. Slows the browser: never timed. */
import type { Page } from 'playwright/test';
import { CHIP, chipPlace } from './page/chips.ts';

export interface Seen {
  /** Chips of the streamed page that stand in this frame. */
  readonly chips: number;
  /** All of the preview is one colour. */
  readonly blank: boolean;
}

/** Starts at once. `stop` gives the frames in the order they were shown. */
export async function startScreencast(page: Page): Promise<{ stop(): Promise<string[]> }> {
  const session = await page.context().newCDPSession(page);
  const frames: { readonly at: number; readonly data: string }[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: metadata.timestamp ?? 0, data });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 90, everyNthFrame: 1 });
  return {
    async stop() {
      await session.send('Page.stopScreencast');
      await session.detach();
      // They are encoded side by side and come as they are ready.
      return frames.sort((a, b) => a.at - b.at).map(({ data }) => data);
    },
  };
}

/** `box` is where the preview lies in the window. A blank page of the same browser reads the pictures. */
export async function readFrames(
  reader: Page,
  frames: readonly string[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  markers: number,
): Promise<Seen[]> {
  const places = Array.from({ length: markers }, (_, index) => chipPlace(index));
  return reader.evaluate(
    async ({ frames, box, places, size }) => {
      const seen: Seen[] = [];
      for (const frame of frames) {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${frame}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(image, 0, 0);
        const { data, width } = context.getImageData(box.x, box.y, box.width, box.height);
        const colour = (x: number, y: number): number[] => [
          ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
        ];
        const isChip = ([red = 0, green = 0, blue = 0]: number[]): boolean => red > 180 && green < 90 && blue > 180;
        const chips = places.filter(({ left, top }) => isChip(colour(left + size / 2, top + size / 2))).length;
        const first = colour(2, data.length / 4 / width - 3);
        let blank = chips === 0;
        for (let at = 0; blank && at < data.length; at += 4 * 7)
          blank = first.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 12);
        seen.push({ chips, blank });
      }
      return seen;
    },
    { frames, box, places, size: CHIP.size },
  );
}
