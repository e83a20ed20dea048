/**
 * The optional second site: `VITE_PREVIEW_ORIGIN` is where a deployment serves the shells from, so that previews share
 * neither process nor cookies with the page, and `VITE_APP_ORIGIN` where the page itself stands, the only one that may
 * frame them. With a `*` in front each preview has a name of its own there (`p1`, `p2` …), and with it a process.
 */
export interface Sites {
  readonly previewOrigin?: string;
  readonly appOrigin?: string;
}

const PREVIEW = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/;
const APP = /^https?:\/\/[a-z0-9.-]+(:\d+)?$/;

/** Throws in plain words: a policy with a wrong name in it is found at the build, not by a visitor. */
export function sitesFrom(environment: Readonly<Record<string, string | undefined>>): Sites {
  const previewOrigin = environment['VITE_PREVIEW_ORIGIN']?.replace(/\/$/, '') ?? '';
  const appOrigin = environment['VITE_APP_ORIGIN']?.replace(/\/$/, '') ?? '';
  if (previewOrigin === '') return {};
  if (!PREVIEW.test(previewOrigin))
    throw new Error(
      `VITE_PREVIEW_ORIGIN must be an origin such as https://*.vonk-preview.example; it is "${previewOrigin}"`,
    );
  if (!APP.test(appOrigin))
    throw new Error(
      `VITE_APP_ORIGIN must be the origin of the page, such as https://vonk.example, when VITE_PREVIEW_ORIGIN is set; it is "${appOrigin}"`,
    );
  if (previewOrigin === appOrigin)
    throw new Error('VITE_PREVIEW_ORIGIN must be another site than VITE_APP_ORIGIN: the same one separates nothing');
  return { previewOrigin, appOrigin };
}
