/**
 * Fetches pictures of other hosts, off the page: only this file's policy lets anything reach them (server/headers.ts). Sends
 * no cookies and no referrer, takes no more than the bound, and gives only what begins like a picture.
 */
import { BRING_IN } from '../../core/preview/bring-in.ts';
import { imageTypeOf } from '../../core/preview/image-type.ts';
import { err, ok } from '../../core/result.ts';
import type { ImageAnswer } from './fetch-images.ts';

async function fetchImage(address: string): Promise<ImageAnswer> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  } catch {
    // A page is not told which of the two it was.
    return err('its server was not reached, or lets no other site read its pictures');
  }
  if (!response.ok) return err(`its server answered ${response.status}`);
  const bytes = await upTo(BRING_IN.bytes, response);
  if (bytes === undefined) return err(`it is larger than ${BRING_IN.bytes / 1_000_000} MB`);
  const type = imageTypeOf(bytes);
  return type === undefined ? err('it is no picture') : ok({ address, bytes, type });
}

/** `undefined` where there is more. */
async function upTo(most: number, response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    size += read.value.length;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

globalThis.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly request: string }>) => {
  fetchImage(data.request)
    .catch(() => err('the connection was cut'))
    .then((answer) => globalThis.postMessage({ id: data.id, answer }, { transfer: [] }))
    .catch(() => undefined);
});
