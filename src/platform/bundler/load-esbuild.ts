/** Starts esbuild inside the worker that imports this: its own worker would be a `blob:`, which the page's policy refuses. */
import { build, initialize, transform } from 'esbuild-wasm/esm/browser.js';
import wasmUrl from 'esbuild-wasm/esbuild.wasm?url';
import { CompilerUnavailable, type Esbuild } from './esbuild-compiler.ts';

/** Rejects with {@link CompilerUnavailable} when its file does not come; then it can be tried again. */
export async function loadEsbuild(): Promise<Esbuild> {
  const wasmModule = await compiled();
  await initialize({ wasmModule, worker: false });
  return { build, transform };
}

async function compiled(): Promise<WebAssembly.Module> {
  try {
    // Compiled while it arrives; the browser keeps the compiled code of a streamed module.
    return await WebAssembly.compileStreaming(fetch(wasmUrl));
  } catch (error) {
    throw new CompilerUnavailable(error instanceof Error ? error.message : String(error));
  }
}
