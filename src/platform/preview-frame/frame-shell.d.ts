/** Made by the Vite plugin in src/server/frame-shell.ts. */
declare module 'virtual:frame-shell' {
  import type { ShellPaths } from '../../core/preview/network.ts';

  export const shellPaths: ShellPaths;
}
