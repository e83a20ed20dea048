/**
 * The packages that travel with Vonk: which ids there are, and which names mean them. A prototype that stays within this
 * table works with no network. Chosen by what models and people write into prototypes, weighed by size (kB, brotli, of all
 * ids of the row; `src/server/vendored.test.ts` holds them to it within a tenth):
 *
 * | package                  |  kB | why                                                                                |
 * | ------------------------ | --: | ---------------------------------------------------------------------------------- |
 * | react                    | 184 | what most models answer with; for development, for its warnings and for hot reload |
 * | preact                   |  11 | the small one, with hooks and the layer that stands in for React                   |
 * | d3                       |  86 | charts and maps; its parts (`d3-scale` …) are the same module                      |
 * | three                    | 248 | 3D, with the controls, loaders and effects of its own examples                     |
 * | chart.js                 |  69 | the chart library that pages name most                                             |
 * | lucide                   | 101 | icons for pages; all of them, since nobody knows which a wish will name            |
 * | lucide-react             | 179 | the icons of nearly every React answer                                             |
 * | motion                   |  82 | animation; `framer-motion` is its former name                                      |
 * | recharts                 | 137 | charts in React                                                                    |
 * | zustand                  |   6 | shared state                                                                       |
 * | immer                    |   7 | updates of nested state, use-immer on top of it                                    |
 * | date-fns                 |  17 | dates, without the locales                                                         |
 * | tailwind-merge           |   9 | with clsx and class-variance-authority: class names as component kits write them   |
 * | marked                   |  15 | Markdown, in every editor or chat that is asked for                                |
 *
 * Not among them, though often named: react-router (a preview has no address to route by), lodash and gsap (weight, licence),
 * locales and fonts. They come through esm.sh.
 */
import type { ModuleId } from '../bundler.ts';

export interface VendoredFamily {
  /** The package as npm calls it; its version is the family's. */
  readonly name: string;
  /** Built together, so that what they share is there once. */
  readonly ids: readonly ModuleId[];
}

/** Of three's own examples: what scenes are made of that fit into one file. */
const THREE_ADDONS = [
  'controls/OrbitControls.js',
  'controls/PointerLockControls.js',
  'controls/TrackballControls.js',
  'controls/DragControls.js',
  'controls/TransformControls.js',
  'environments/RoomEnvironment.js',
  'geometries/ParametricGeometry.js',
  'geometries/RoundedBoxGeometry.js',
  'geometries/TextGeometry.js',
  'libs/lil-gui.module.min.js',
  'libs/stats.module.js',
  'loaders/FontLoader.js',
  'loaders/GLTFLoader.js',
  'loaders/OBJLoader.js',
  'loaders/SVGLoader.js',
  'math/ImprovedNoise.js',
  'math/SimplexNoise.js',
  'objects/Reflector.js',
  'objects/Sky.js',
  'objects/Water.js',
  'postprocessing/AfterimagePass.js',
  'postprocessing/BokehPass.js',
  'postprocessing/EffectComposer.js',
  'postprocessing/FilmPass.js',
  'postprocessing/GlitchPass.js',
  'postprocessing/OutputPass.js',
  'postprocessing/RenderPass.js',
  'postprocessing/ShaderPass.js',
  'postprocessing/UnrealBloomPass.js',
  'renderers/CSS2DRenderer.js',
  'renderers/CSS3DRenderer.js',
  'shaders/FXAAShader.js',
  'utils/BufferGeometryUtils.js',
];

export const FAMILIES: readonly VendoredFamily[] = [
  {
    name: 'react',

    ids: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react/compiler-runtime',
      'react-dom',
      'react-dom/client',
      'react-dom/server',
      'react-refresh/runtime',
      'scheduler',
    ],
  },
  {
    name: 'preact',

    ids: [
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'preact/compat',
      'preact/compat/client',
    ],
  },
  { name: 'd3', ids: ['d3'] },
  { name: 'three', ids: ['three', ...THREE_ADDONS.map((path) => `three/addons/${path}`)] },
  { name: 'chart.js', ids: ['chart.js', 'chart.js/auto', 'chart.js/helpers'] },
  { name: 'lucide', ids: ['lucide'] },
  { name: 'lucide-react', ids: ['lucide-react'] },
  { name: 'motion', ids: ['motion', 'motion/react'] },
  { name: 'recharts', ids: ['recharts'] },
  {
    name: 'zustand',

    ids: ['zustand', 'zustand/vanilla', 'zustand/middleware', 'zustand/middleware/immer', 'zustand/react/shallow'],
  },
  { name: 'immer', ids: ['immer'] },
  { name: 'use-immer', ids: ['use-immer'] },
  { name: 'date-fns', ids: ['date-fns'] },
  { name: 'clsx', ids: ['clsx'] },
  { name: 'tailwind-merge', ids: ['tailwind-merge'] },
  { name: 'class-variance-authority', ids: ['class-variance-authority'] },
  { name: 'marked', ids: ['marked'] },
];

const FAMILY_OF: ReadonlyMap<ModuleId, VendoredFamily> = new Map(
  FAMILIES.flatMap((family) => family.ids.map((id) => [id, family] as const)),
);

/** Another name for the whole of a vendored module. */
export const ALIASES: ReadonlyMap<string, ModuleId> = new Map([
  ['framer-motion', 'motion/react'],
  ['motion/react-client', 'motion/react'],
  ['framer-motion/client', 'motion/react'],
  ['classnames', 'clsx'],
  ['clsx/lite', 'clsx'],
  ['react-dom/server.browser', 'react-dom/server'],
  ['react-refresh', 'react-refresh/runtime'],
  ['lucide-react/icons', 'lucide-react'],
  ['zustand/shallow', 'zustand/react/shallow'],
  ['zustand/react', 'zustand'],
]);

/** What d3 gives whole; d3-sankey and other plugins are not among it. */
const D3_PARTS =
  /^d3-(array|axis|brush|chord|color|contour|delaunay|dispatch|drag|dsv|ease|fetch|force|format|geo|hierarchy|interpolate|path|polygon|quadtree|random|scale|scale-chromatic|selection|shape|time|time-format|timer|transition|zoom)$/;

/** The id that a bare specifier means, without version or query; nothing if it is not vendored. */
export function vendoredId(specifier: string): ModuleId | undefined {
  if (FAMILY_OF.has(specifier)) return specifier;
  const alias = ALIASES.get(specifier);
  if (alias !== undefined) return FAMILY_OF.has(alias) ? alias : undefined;
  if (D3_PARTS.test(specifier)) return 'd3';
  // One file per function, each with the function's name: the whole has them all.
  if (/^date-fns\/(?!locale)[a-z]\w*$/i.test(specifier) && !/^date-fns\/(fp|constants|docs)/.test(specifier))
    return 'date-fns';
  return threeId(specifier);
}

/** `examples/jsm` is what `addons` stands for; models write either, with or without the ending. */
function threeId(specifier: string): ModuleId | undefined {
  if (/^three\/build\/three(\.module)?(\.min)?\.js$/.test(specifier)) return 'three';
  const path = /^three\/(?:addons|examples\/jsm)\/(.+)$/.exec(specifier)?.[1];
  if (path === undefined) return undefined;
  const id = `three/addons/${path.endsWith('.js') ? path : `${path}.js`}`;
  return FAMILY_OF.has(id) ? id : undefined;
}

export const familyOf = (id: ModuleId): VendoredFamily | undefined => FAMILY_OF.get(id);

/**
 * Classic scripts, for pages that name a CDN in `<script src>`: each makes the globals its package is known by. `babel` does
 * nothing, since `text/babel` is compiled before the page sees it. `tailwind` is what pages for version 3 expect, with
 * `tailwind.config`; it and `tailwind-4` run the same compiler.
 */
export const VENDORED_SCRIPTS: ReadonlySet<ModuleId> = new Set(
  [
    'react',
    'react-dom',
    'babel',
    'tailwind',
    'tailwind-4',
    'd3',
    'three',
    'three/addons/controls/OrbitControls.js',
    'three/addons/loaders/GLTFLoader.js',
    'three/addons/postprocessing/EffectComposer.js',
    'three/addons/postprocessing/RenderPass.js',
    'three/addons/postprocessing/ShaderPass.js',
    'three/addons/postprocessing/UnrealBloomPass.js',
    'chart.js',
    'lucide',
    'lucide-react',
    'alpinejs',
    'motion',
    'framer-motion',
    'recharts',
    'marked',
    'jquery',
    'bootstrap',
  ].map((name) => `script:${name}`),
);

export const VENDORED_STYLES: ReadonlySet<ModuleId> = new Set(['style:fontawesome', 'style:bootstrap']);
