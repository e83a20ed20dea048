/**
 * A page as a model would write it, of any size, always the same for the same seed: tokens and styles first, then sections
 * of many kinds with real markup. Every few hundred characters stands a marker, a small numbered chip at a place of its own
 * in the window, so that it can be seen, by its element and by its pixels, wherever the page is scrolled to.
 */
import { CHIP, chipPlace } from './chips.ts';
import { probe } from './probe.ts';
import { createRandom } from './random.ts';
import { section } from './sections.ts';
import { styles } from './styles.ts';

export interface StreamedPage {
  readonly text: string;
  /** For each marker, how many characters of the text must have come before it can be seen. */
  readonly markers: readonly number[];
}

export interface PageOptions {
  /** Characters, about. */
  readonly size: number;
  /** Characters between markers, about. Default 200. */
  readonly every?: number;
  readonly seed?: number;
}

export function streamedPage({ size, every = 200, seed = 1 }: PageOptions): StreamedPage {
  const random = createRandom(seed);
  const markers: number[] = [];
  let text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Harbour almanac</title>
<script>(${probe.toString()})(${JSON.stringify(CHIP.selector)})</script>
<style>
${styles(random)}
</style>
</head>
<body>
<p id="typed">spark</p><i id="sized"></i>
`;
  let since = every;
  while (text.length < size) {
    for (const block of section(random)) {
      if (since >= every) {
        const chip = chipAt(markers.length);
        markers.push(text.length + chip.indexOf('>') + 2);
        text += chip;
        since = 0;
      }
      text += block;
      since += block.length;
    }
  }
  text += '</body>\n</html>\n';
  return { text, markers };
}

function chipAt(index: number): string {
  const { left, top } = chipPlace(index);
  return `<b class="chip" data-m="${index}" elementtiming="m${index}" style="left:${left}px;top:${top}px">${index}</b>\n`;
}
