/**
 * What pages name by CDN address: classic scripts that make globals, and style sheets. Taken as their packages ship them
 * where they do; React, three and what hangs on them are wrapped here, since they no longer ship such a file. Needs no
 * network when it runs: fonts stand inside the sheets.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { ModuleId } from '../core/bundle/bundler.ts';
import { VENDORED_SCRIPTS, VENDORED_STYLES } from '../core/bundle/packages/vendored.ts';
import { banner, packageOfFile } from './vendored-licences.ts';
import { modes } from './vendored-modules.ts';

export interface BuiltSheet {
  readonly id: ModuleId;
  readonly kind: 'script' | 'style';
  readonly text: string;
  /** Installed packages that stand in it. */
  readonly packages: readonly string[];
}

/** As shipped, in `node_modules`. */
const SHIPPED: Readonly<Record<string, string>> = {
  d3: 'd3/dist/d3.min.js',
  'chart.js': 'chart.js/dist/chart.umd.min.js',
  lucide: 'lucide/dist/umd/lucide.min.js',
  alpinejs: 'alpinejs/dist/cdn.min.js',
  motion: 'motion/dist/motion.js',
  marked: 'marked/lib/marked.umd.js',
  jquery: 'jquery/dist/jquery.min.js',
  bootstrap: 'bootstrap/dist/js/bootstrap.bundle.min.js',
  'tailwind-4': '@tailwindcss/browser/dist/index.global.js',
};

/** What a wrapped script runs. Modules that are globals of another script are taken from there. */
const WRAPPED: Readonly<Record<string, string>> = {
  react: `import React from 'react'; window.React = React;`,
  'react-dom': `import { legacy } from 'vendored-page:react-dom'; window.ReactDOM = legacy;`,
  three: `import * as THREE from 'three'; window.THREE = { ...THREE };`,
  'lucide-react': `import * as icons from 'lucide-react'; window.LucideReact = window.lucideReact = icons;`,
  'framer-motion': `import * as Motion from 'motion/react'; window.Motion = window.FramerMotion = Motion;`,
  recharts: `import * as Recharts from 'recharts'; window.Recharts = Recharts;`,
  tailwind: `import 'vendored-page:tailwind-3'; import '@tailwindcss/browser';`,
};

const GLOBALS: Readonly<Record<string, string>> = { react: 'React', 'react-dom': 'ReactDOM', three: 'THREE' };
const ENTRY = 'vendored-script';
const GLOBAL = '\0vendored-global:';
const PAGE = 'vendored-page:';

export async function buildSheets(root: string): Promise<readonly BuiltSheet[]> {
  const sheets: BuiltSheet[] = [];
  for (const id of VENDORED_SCRIPTS) {
    const { text, packages } = await scriptOf(id.slice('script:'.length), root);
    const [first] = packages;
    sheets.push({ id, kind: 'script', text: first === undefined ? text : banner(first, root) + text, packages });
  }
  for (const id of VENDORED_STYLES) {
    const name = id === 'style:bootstrap' ? 'bootstrap' : '@fortawesome/fontawesome-free';
    sheets.push({ id, kind: 'style', text: styleOf(id, root), packages: [name] });
  }
  return sheets;
}

const read = (root: string, path: string): string =>
  readFileSync(join(root, 'node_modules', path), 'utf8').replace(/\n\/[/*]# sourceMappingURL=.*\s*$/, '\n');

async function scriptOf(name: string, root: string): Promise<Pick<BuiltSheet, 'text' | 'packages'>> {
  // Babel's work is done before the page sees it; a page may still ask whether it is there.
  if (name === 'babel') return { text: 'window.Babel ??= {};\n', packages: [] };
  const shipped = SHIPPED[name];
  if (shipped !== undefined)
    return { text: read(root, shipped), packages: [/^(?:@[^/]+\/)?[^/]+/.exec(shipped)?.[0] ?? ''] };
  const addon = /^three\/addons\/.+$/.exec(name)?.[0];
  const source = WRAPPED[name] ?? (addon && `import * as addon from '${addon}'; Object.assign(window.THREE, addon);`);
  if (source === undefined) throw new Error(`Nothing says how script:${name} is made`);
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [modes(), wrapped(name, source, root)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: ENTRY,
        checks: { pluginTimings: false },
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const bundles = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const chunk = bundles.flatMap((bundle) => bundle.output).find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`script:${name} became nothing`);
  return { text: chunk.code, packages: [...new Set(chunk.moduleIds.flatMap((file) => packageOfFile(file) ?? []))] };
}

function wrapped(name: string, source: string, root: string): Plugin {
  // What makes a global has the package itself.
  const own = name.replace(/\/.*/, '') === name ? name : '';
  return {
    name: 'vendored-scripts',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === ENTRY) return `\0${ENTRY}`;
      if (id.startsWith(PAGE))
        return fileURLToPath(new URL(`vendored-${id.slice(PAGE.length)}-page.ts`, import.meta.url));
      if (id in GLOBALS && id !== own) return GLOBAL + id;
      // Entries have no place of their own from which packages could be found.
      return importer?.startsWith('\0') === true || importer?.startsWith(import.meta.dirname) === true
        ? this.resolve(id, join(root, 'package.json'), { skipSelf: true })
        : undefined;
    },
    load(id) {
      if (id === `\0${ENTRY}`) return source;
      return id.startsWith(GLOBAL) ? `module.exports = window.${GLOBALS[id.slice(GLOBAL.length)] ?? ''};` : undefined;
    },
  };
}

function styleOf(id: ModuleId, root: string): string {
  if (id === 'style:bootstrap') return read(root, 'bootstrap/dist/css/bootstrap.min.css');
  const css = ['all.min.css', 'v4-shims.min.css'].map((name) =>
    read(root, `@fortawesome/fontawesome-free/css/${name}`),
  );
  return (
    css
      .join('\n')
      // The names of version 6 are the ones that pages write into rules of their own.
      .replaceAll('"Font Awesome 7 ', '"Font Awesome 6 ')
      // Faces for still older names would repeat the fonts.
      .replaceAll(/@font-face\{font-family:"?(Font Awesome 5 \w+|FontAwesome)"?[^}]*\}/g, '')
      .replaceAll(/url\(\.\.\/webfonts\/([\w-]+\.woff2)\)/g, (_, file: string) => {
        const font = readFileSync(join(root, 'node_modules/@fortawesome/fontawesome-free/webfonts', file));
        return `url(data:font/woff2;base64,${font.toString('base64')})`;
      })
  );
}
