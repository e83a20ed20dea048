/** Made by the Vite plugin in src/server/vendored.ts. */
declare module 'virtual:vendored' {
  /** Absolute path of the manifest of vendored packages, e.g. `/assets/vendored-manifest-1a2b3c4d5e.json`. */
  export const manifestUrl: string;
}
