/** A computed colour in the channels of the screen, whatever space it was written in: drawn as one pixel and read back. */
export interface Channels {
  /** 0 to 255. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const MOST_KNOWN = 500;
const known = new Map<string, Channels | undefined>();
let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** `undefined` for what is no colour: `none`, `url(…)`. */
export function toChannels(colour: string): Channels | undefined {
  if (known.has(colour)) return known.get(colour);
  if (known.size > MOST_KNOWN) known.clear();
  const channels = CSS.supports('color', colour) ? drawn(colour) : undefined;
  known.set(colour, channels);
  return channels;
}

function drawn(colour: string): Channels | undefined {
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (rgb !== null) {
    const [, red, green, blue, alpha = '1'] = rgb;
    return { red: Number(red), green: Number(green), blue: Number(blue), alpha: Math.round(Number(alpha) * 255) };
  }
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha };
}

/** See-through layers, the top one first, on a ground: `rgb(1, 2, 3)`. */
export function mixed(layers: readonly Channels[], ground: Channels): string {
  let { red, green, blue } = ground;
  for (const layer of layers.toReversed()) {
    const share = layer.alpha / 255;
    red = layer.red * share + red * (1 - share);
    green = layer.green * share + green * (1 - share);
    blue = layer.blue * share + blue * (1 - share);
  }
  return `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
}
