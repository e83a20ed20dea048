/**
 * A lone drawing fills its pane: scaled as a picture would be, whatever its root says about its size. Its own markup is
 * left alone; the size is a rule of the page around it.
 */
let rule: HTMLStyleElement | undefined;
let finished = false;

export function fitDrawing(): void {
  if (rule?.isConnected === true || !(document.querySelector('body > svg') instanceof SVGSVGElement)) return;
  rule = document.createElement('style');
  document.head.append(rule);
  fit();
  window.addEventListener('resize', fit);
}

/**
 * Draws all of it once more: Chromium smooths the edges of what it added piece by piece a little differently, and leaving
 * the layer of its own makes it start anew.
 */
export function finishDrawing(): void {
  finished = true;
  fit();
}

function fit(): void {
  const root = document.querySelector('body > svg');
  if (rule === undefined || !(root instanceof SVGSVGElement)) return;
  rule.textContent = ruleFor(root) + (finished ? '' : 'body>svg{will-change:transform}');
}

function ruleFor(root: SVGSVGElement): string {
  const box = /^[\s,]*\S+?[\s,]+\S+?[\s,]+([\d.e+]+)[\s,]+([\d.e+]+)[\s,]*$/i.exec(root.getAttribute('viewBox') ?? '');
  const boxWidth = Number(box?.[1] ?? 0);
  const boxHeight = Number(box?.[2] ?? 0);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const ratio = hasBox ? boxWidth / boxHeight : undefined;
  let width = pixels(root.getAttribute('width'));
  let height = pixels(root.getAttribute('height'));
  if (width === undefined && height !== undefined && ratio !== undefined) width = height * ratio;
  if (height === undefined && width !== undefined && ratio !== undefined) height = width / ratio;
  width ??= hasBox ? boxWidth : undefined;
  height ??= hasBox ? boxHeight : undefined;
  if (width === undefined || height === undefined) return 'body>svg{width:100%!important;height:100%!important}';
  const scale = Math.min(window.innerWidth / width, window.innerHeight / height);
  if (hasBox) return `body>svg{width:${width * scale}px!important;height:${height * scale}px!important}`;
  return `body>svg{width:${width}px!important;height:${height}px!important;transform:scale(${scale})!important}`;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  ex: 8,
  rem: 16,
};

/** CSS pixels of a length that does not depend on the pane; percentages give `undefined`. */
function pixels(length: string | null): number | undefined {
  const match = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '');
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '?'];
  const value = Number(match?.[1]);
  return unit === undefined || !(value > 0) ? undefined : value * unit;
}
