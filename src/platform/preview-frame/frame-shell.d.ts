/** Made by the Vite plugin in src/server/frame-shell.ts. */
declare module 'virtual:frame-shell' {
  /** Absolute path of the shell, e.g. `/preview-1a2b3c4d5e6f.html`. */
  export const shellPath: string;
}
