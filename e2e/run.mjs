/**
 * Runs a TypeScript file of this folder in Node, with its imports, by Vite's module runner (Node 20 reads no TypeScript):
 * `node e2e/run.mjs bench/run.ts [arguments]`. The file's default export is called with the arguments.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name = '', ...args] = process.argv.slice(2);
const { module } = await runnerImport(fileURLToPath(new URL(name, import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('../', import.meta.url)),
  logLevel: 'warn',
});
await module.default(args);
