/**
 * Runs in the preview's page before Tailwind: makes the `tailwind` global of version 3's CDN script, so that a page may
 * assign `tailwind.config` before or after the script, and hands version 4 the sheet that says the same.
 */
import { tailwindSheet } from '../core/bundle/packages/tailwind-theme.ts';

declare global {
  interface Window {
    tailwind?: { config?: unknown };
  }
}

const sheet = document.createElement('style');
sheet.type = 'text/tailwindcss';
const before = window.tailwind?.config;
let config: unknown;

window.tailwind = {
  get config(): unknown {
    return config;
  },
  set config(value: unknown) {
    config = value;
    sheet.textContent = tailwindSheet(value);
  },
};
window.tailwind.config = before ?? {};
document.head.append(sheet);
