/**
 * Text and what lies behind it, as the browser computed both: each pair once, what is in sight first. What stands on a
 * picture or a gradient is counted, for nothing can be said of it. Reads layout and styles; looks at a bounded part of a page.
 */
import type { MeasuredPair, Pairs } from '../../core/preview/protocol.ts';
import { mixed, toChannels, type Channels } from './channels.ts';

type Bounds = Readonly<Record<'texts' | 'told' | 'sample' | 'colour', number>>;
type Ground = { readonly colour: string } | 'unknown';

export function pairsOfPage(most: Bounds): Pick<Pairs, 'pairs' | 'unknown'> {
  const pairs = new Map<string, MeasuredPair>();
  let unknown = 0;
  for (const { text, element, box } of textsInOrder(most.texts)) {
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible' || Number(style.opacity) === 0) continue;
    const ground = groundOf(element, box);
    if (ground === 'unknown') {
      unknown += 1;
      continue;
    }
    const isDrawn = element instanceof SVGElement;
    const fg = isDrawn ? style.fill : style.webkitTextFillColor || style.color;
    if (toChannels(fg) === undefined || fg.length > most.colour || ground.colour.length > most.colour) continue;
    const size = Math.round(Number.parseFloat(style.fontSize) * 100) / 100;
    const weight = Number(style.fontWeight) || 400;
    const isLarge = size >= 24 || (size >= 18.66 && weight >= 700);
    const key = `${fg} ${ground.colour} ${isLarge}`;
    if (pairs.has(key)) continue;
    if (pairs.size === most.told) break;
    pairs.set(key, { fg, bg: ground.colour, kind: 'text', size, weight, sample: text.slice(0, most.sample) });
  }
  return { pairs: [...pairs.values()], unknown };
}

interface Seen {
  readonly text: string;
  readonly element: Element;
  readonly box: DOMRect;
}

function textsInOrder(most: number): Seen[] {
  const inSight: Seen[] = [];
  const beyond: Seen[] = [];
  const { body } = document;
  if (body === null) return [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let looked = 0;
  for (let node = walker.nextNode(); node !== null && looked < most; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    const element = node.parentElement;
    if (text === '' || element === null || /^(script|style|noscript|template|title)$/.test(element.localName)) continue;
    looked += 1;
    range.selectNodeContents(node);
    const box = range.getClientRects()[0];
    // Nothing is drawn of it, or it is there for a screen reader only.
    if (box === undefined || box.width < 2 || box.height < 2) continue;
    (isInSight(box) ? inSight : beyond).push({ text, element, box });
  }
  return [...inSight, ...beyond];
}

const isInSight = ({ top, bottom, left, right }: DOMRect): boolean =>
  bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;

/** What is drawn under a text, from the nearest down to the first that lets nothing through. */
function groundOf(element: Element, box: DOMRect): Ground {
  const through: Channels[] = [];
  for (const layer of layersUnder(element, box)) {
    const style = getComputedStyle(layer);
    if (/^(img|video|canvas|iframe|image)$/.test(layer.localName)) return 'unknown';
    const isShape = layer instanceof SVGGeometryElement;
    if (!isShape && style.backgroundImage !== 'none') return 'unknown';
    const colour = isShape ? style.fill : style.backgroundColor;
    if (isShape && colour.startsWith('url')) return 'unknown';
    const channels = toChannels(colour);
    if (channels === undefined || channels.alpha === 0 || Number(style.opacity) === 0) continue;
    if (channels.alpha === 255) return { colour: through.length === 0 ? colour : mixed(through, channels) };
    through.push(channels);
  }
  const canvas = canvasColour();
  const channels = toChannels(canvas);
  return { colour: through.length === 0 || channels === undefined ? canvas : mixed(through, channels) };
}

/** As the screen has them where the text is in sight; else what it stands in. */
function layersUnder(element: Element, box: DOMRect): Element[] {
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const hit = isInSight(box) ? document.elementsFromPoint(x, y) : [];
  const at = hit.indexOf(element);
  if (at >= 0) return hit.slice(at);
  const layers: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) layers.push(each);
  return layers;
}

function canvasColour(): string {
  const probe = document.createElement('i');
  probe.style.cssText = 'all:initial;position:fixed;color:Canvas';
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
