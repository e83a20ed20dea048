/** What every project can import or name without a package: what the bundler makes of files that are no scripts. */

const text = (pattern: string): string => `declare module '${pattern}' { const text: string; export default text; }`;

const ASSETS =
  'svg png jpg jpeg gif webp avif ico bmp woff woff2 ttf otf mp3 mp4 webm ogg wav pdf txt md css html'.split(' ');

// Of patterns that both fit, TypeScript takes the first.
export const AMBIENT = `
declare module '*.module.css' {
  const classes: { readonly [name: string]: string };
  export default classes;
}
${ASSETS.map((extension) => text(`*.${extension}`)).join('\n')}
${['raw', 'url', 'inline'].map((query) => text(`*?${query}`)).join('\n')}
interface ImportMetaEnv {
  readonly [name: string]: any;
  readonly BASE_URL: string;
  readonly MODE: string;
  readonly DEV: boolean;
  readonly PROD: boolean;
  readonly SSR: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
declare const process: { readonly env: { readonly [name: string]: string | undefined } };
`;

/** React 19 took the global `JSX` away; code in the manner of 18, with `: JSX.Element`, runs all the same. */
export const GLOBAL_JSX = `
import type { JSX as React } from 'react';
declare global {
  namespace JSX {
    type ElementType = React.ElementType;
    interface Element extends React.Element {}
    interface ElementClass extends React.ElementClass {}
    interface ElementAttributesProperty extends React.ElementAttributesProperty {}
    interface ElementChildrenAttribute extends React.ElementChildrenAttribute {}
    type LibraryManagedAttributes<C, P> = React.LibraryManagedAttributes<C, P>;
    interface IntrinsicAttributes extends React.IntrinsicAttributes {}
    interface IntrinsicClassAttributes<T> extends React.IntrinsicClassAttributes<T> {}
    interface IntrinsicElements extends React.IntrinsicElements {}
  }
}
`;
