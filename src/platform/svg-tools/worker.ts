/** Tidies drawings off the page: svgo takes its time, and a drawing may be made to take all of it. */
import { tidy } from './tidy.ts';
import type { TidyRequest } from './svg-tools.ts';

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly id: number; readonly request: TidyRequest }>) => {
    const { svg, rules } = data.request;
    globalThis.postMessage({ id: data.id, answer: tidy(svg, rules) }, { transfer: [] });
  },
);
