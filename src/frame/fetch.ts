/** `fetch` of a file of the project answers with that file: pages read their data that way. All else is the network's. */
import { resolveReference, type FilePath } from '../core/path.ts';
import { mediaTypeOf } from '../core/preview/media-type.ts';
import type { Files } from './files.ts';

export function answerFetch(files: Files, page: FilePath): void {
  const network = window.fetch.bind(window);
  window.fetch = (input, init) => {
    // Modules find their data by `import.meta.url`, which names the project's files.
    const written = input instanceof Request ? undefined : String(input).replace(/^vonk:\/\//, '');
    const path = written === undefined ? undefined : resolveReference(page, written);
    const file = path === undefined ? undefined : files.get(path);
    if (path === undefined || file === undefined || !files.isWhole(path)) return network(input, init);
    const body = file.kind === 'text' ? (file.whole ?? '') : new Uint8Array(file.bytes);
    const type = file.kind === 'text' ? mediaTypeOf(path) : file.mime;
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': type } }));
  };
}
