/** What importing a file of the project means: by its extension, or by the query behind its name. */
import { extensionOf, type FilePath } from '../../path.ts';

export type FileUse =
  | 'script'
  | 'json'
  /** A style sheet that applies by being imported. */
  | 'style'
  | 'css-module'
  /** The address of the file. */
  | 'url'
  /** The file's text as a string. */
  | 'text'
  /** An SVG as a React component. */
  | 'svg-component'
  /** The address of an SVG, and the component under the name `ReactComponent`. */
  | 'svg-both';

export const SCRIPT = /\.(tsx|ts|jsx|js|mjs|mts|cjs|cts)$/i;
const ASSET =
  /^(svg|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp3|wav|ogg|m4a|aac|flac|mp4|webm|mov|vtt|pdf|glb|gltf|obj|hdr|wasm|bin|webmanifest)$/;
const TEXT = /^(txt|md|markdown|csv|tsv|glsl|vert|frag|vs|fs|wgsl|html?|xml|ya?ml|toml|sql|graphql|gql)$/;

/** Languages that only their own tools can compile, and what to write in their place. */
const FOREIGN: Readonly<Record<string, string>> = {
  scss: 'Sass is not compiled here. Write plain CSS: nesting and custom properties work.',
  sass: 'Sass is not compiled here. Write plain CSS: nesting and custom properties work.',
  less: 'Less is not compiled here. Write plain CSS: nesting and custom properties work.',
  styl: 'Stylus is not compiled here. Write plain CSS: nesting and custom properties work.',
  vue: 'Vue components are not compiled here. Write a React component, or a page that uses Vue from a script.',
  svelte: 'Svelte components are not compiled here. Write a React component or a plain page.',
  astro: 'Astro components are not compiled here. Write a React component or a plain page.',
  mdx: 'MDX is not compiled here. Import the text with "?raw", or write the component as TSX.',
};

export const foreignLanguage = (path: string): string | undefined => {
  const extension = extensionOf(path);
  return Object.hasOwn(FOREIGN, extension) ? FOREIGN[extension] : undefined;
};

/** Nothing for what cannot be imported. `query` is with its `?`, or empty. */
export function useOf(path: FilePath, query: string): FileUse | undefined {
  const extension = extensionOf(path);
  const words = new Set(query.slice(1).split('&'));
  if (words.has('raw')) return 'text';
  if (words.has('url') || words.has('inline-url')) return 'url';
  if (extension === 'svg') {
    if (words.has('react') || words.has('component') || words.has('jsx')) return 'svg-component';
    return words.has('svgr') ? 'svg-both' : 'url';
  }
  if (extension === 'css') {
    if (words.has('inline')) return 'text';
    return /\.module\.css$/i.test(path) ? 'css-module' : 'style';
  }
  if (SCRIPT.test(path)) return 'script';
  if (extension === 'json') return 'json';
  if (ASSET.test(extension)) return 'url';
  return TEXT.test(extension) ? 'text' : undefined;
}

/** The query that goes into the module's name, so that each use of a file is one module. */
export function queryFor(use: FileUse, path: FilePath): string {
  if (use === useOf(path, '')) return '';
  const queries: Readonly<Record<FileUse, string>> = {
    text: '?raw',
    url: '?url',
    'svg-component': '?react',
    'svg-both': '?svgr',
    script: '',
    json: '',
    style: '',
    'css-module': '',
  };
  return queries[use];
}
