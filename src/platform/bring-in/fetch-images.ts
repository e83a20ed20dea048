/** Pictures of other hosts, fetched by a worker that lives as long as that takes. */
import type { FetchedImage } from '../../core/preview/bring-in.ts';
import { err, type Result } from '../../core/result.ts';
import { workerCalls } from '../worker-calls.ts';

/** In words why not, to follow the address: "it is no picture". */
export type ImageAnswer = Result<FetchedImage, string>;

const TIMEOUT_MS = 20_000;

/** One answer for each address, in their order. Never rejects. */
export async function fetchImages(addresses: readonly string[]): Promise<readonly ImageAnswer[]> {
  const calls = workerCalls<string, ImageAnswer>(
    () => new Worker(new URL('./image-worker.ts', import.meta.url), { type: 'module', name: 'image-worker' }),
    TIMEOUT_MS,
  );
  try {
    return await Promise.all(
      addresses.map((address) => calls.call(address).catch(() => err('it did not come within 20 seconds'))),
    );
  } finally {
    calls.close();
  }
}
