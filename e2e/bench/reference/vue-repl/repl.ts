/**
 * @vue/repl with its Monaco editor, as its own documentation sets it up; the Vue that previews import comes from this page
 * instead of a CDN. Its language service cannot fetch TypeScript here, which leaves it with less to do, not more.
 */
import { Repl, useStore } from '@vue/repl';
import Monaco from '@vue/repl/monaco-editor';
import { createApp, h, ref } from 'vue';

export interface ReferenceRepl {
  readonly files: Readonly<Record<string, string>>;
  readonly main: string;
  readonly active: string;
  /** Goes into the head of the preview. */
  readonly head: string;
}

declare global {
  interface Window {
    /** Only in the page of the reference. */
    referenceRepl: (project: ReferenceRepl) => Promise<void>;
  }
}

const NOWHERE = '/not-there.js';

window.referenceRepl = async ({ files, main, active, head }) => {
  const vue = new URL('../../../../node_modules/vue/dist/vue.runtime.esm-browser.js', import.meta.url).href;
  const store = useStore({
    builtinImportMap: ref({ imports: { vue, 'vue/server-renderer': vue } }),
    resourceLinks: ref({
      esModuleShims: NOWHERE,
      typescriptLib: () => NOWHERE,
      pkgLatestVersionUrl: () => NOWHERE,
      pkgDirUrl: () => NOWHERE,
      pkgFileTextUrl: () => NOWHERE,
    }),
  });
  await store.setFiles({ ...files }, main);
  store.setActive(active);
  createApp({
    render: () => h(Repl, { store, editor: Monaco, previewOptions: { headHTML: head }, showCompileOutput: false }),
  }).mount('#app');
};
