/** Packs and opens links off the page: a link of the largest size takes a second. */
import { decodeShare, encodeShare } from '../../core/share/codec.ts';
import type { LinkAnswer, LinkRequest } from './link-codec.ts';

async function answer(request: LinkRequest): Promise<LinkAnswer> {
  return request.type === 'encode'
    ? { type: 'encoded', result: await encodeShare(request.shared) }
    : { type: 'decoded', result: await decodeShare(request.pasted) };
}

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly id: number; readonly request: LinkRequest }>) => {
    answer(data.request)
      .then((result) => globalThis.postMessage({ id: data.id, answer: result }, { transfer: [] }))
      .catch((thrown: unknown) => globalThis.reportError(thrown));
  },
);
