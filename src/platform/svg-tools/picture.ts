/**
 * Drawings as pixels. They are shown to the browser as an `<img>` with an address of its own, where scripts do not run and
 * nothing is fetched; the canvas stays readable, so it is proved that nothing came from elsewhere.
 */
import { err, ok, type Result } from '../../core/result.ts';
import { sizedSvg } from '../../core/svg/sized.ts';
import { drawnElements, TOO_HEAVY } from '../../core/svg/weight.ts';

export interface PictureError {
  readonly type: 'picture-error';
  /** Whole sentences for the person. */
  readonly message: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A PNG of whole pixels. `ground`: any CSS colour under the drawing; transparent where nothing is said. */
export async function svgToPng(svg: string, size: Size, ground?: string): Promise<Result<Blob, PictureError>> {
  const canvas = await paint(svg, size, ground);
  if (!canvas.ok) return canvas;
  const blob = await new Promise<Blob | null>((resolve) => canvas.value.toBlob(resolve, 'image/png'));
  return blob ? ok(blob) : refuse('The browser could not make a picture of this size. Choose a smaller one.');
}

/** Of 255: what smoothing an edge may come to. */
const ROUNDING = 8;

/** How many of all pixels differ by more than a rounding between two drawings. */
export async function differingPixels(
  before: string,
  after: string,
  size: Size,
): Promise<Result<{ readonly differing: number; readonly of: number }, PictureError>> {
  const first = await paint(before, size);
  const second = await paint(after, size);
  if (!first.ok) return first;
  if (!second.ok) return second;
  const a = pixelsOf(first.value);
  const b = pixelsOf(second.value);
  if (!a || !b) return refuse(UNREADABLE);
  let differing = 0;
  // A million times over: nothing is made in here.
  const apart = (at: number): number => Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  for (let at = 0; at < a.length; at += 4) {
    const alpha = Math.max(a[at + 3] ?? 0, b[at + 3] ?? 0) / 255;
    const colour = Math.max(apart(at), apart(at + 1), apart(at + 2)) * alpha;
    if (colour > ROUNDING || apart(at + 3) > ROUNDING) differing += 1;
  }
  return ok({ differing, of: a.length / 4 });
}

/** `undefined` where the browser keeps them to itself: it does so for drawings with a page inside. */
function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray | undefined {
  try {
    return canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  } catch {
    return undefined;
  }
}

const UNREADABLE = 'The browser does not let this drawing be read as pixels, so it cannot be compared.';

async function paint(
  svg: string,
  { width, height }: Size,
  ground?: string,
): Promise<Result<HTMLCanvasElement, PictureError>> {
  if (drawnElements(svg) > TOO_HEAVY) {
    return refuse(
      'By repeating its own parts this drawing draws so many that making a picture of it would freeze Vonk. It is as it was; the preview shows it in its sandbox.',
    );
  }
  const sized = sizedSvg(svg, width, height);
  if (sized === undefined) return refuse('There is no drawing in this file: it has no <svg>.');
  const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return refuse('The browser could not make a picture of this size. Choose a smaller one.');
    if (ground !== undefined) {
      context.fillStyle = ground;
      context.fillRect(0, 0, width, height);
    }
    context.drawImage(image, 0, 0, width, height);
    return ok(canvas);
  } catch {
    return refuse(
      'The browser cannot show this drawing as an image: it is not well-formed XML. The drawing is as it was.',
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

const refuse = (message: string): Result<never, PictureError> => err({ type: 'picture-error', message });
