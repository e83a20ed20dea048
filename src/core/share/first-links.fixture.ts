import { parsePath, type FilePath } from '../path.ts';
import { textFile } from '../project.ts';
import type { SharedProject } from './shared.ts';

/** Links as the first release made them. They never change: whatever else does, they open to this project. */
const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};

export const FIRST_PROJECT: SharedProject = {
  name: 'Getij Domburg',
  entry: path('index.html'),
  files: [
    textFile(
      path('index.html'),
      '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Getij Domburg</title>\n<link rel="stylesheet" href="styles.css">\n<h1>In at 13:40, out by 15:20.</h1>\n<p>High water at 14:52 — slack for forty minutes. 🌊</p>\n<svg viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#fadb2c"/></svg>\n<script src="tide.js"></script>\n',
    ),
    textFile(path('styles.css'), ':root { --sea: #04425e; }\r\nh1 { color: var(--sea); }\r\n'),
    // Half of a surrogate pair: no text should have it, and none is changed by a link.
    textFile(path('tide.js'), "document.title += ' \ud83d';\n"),
    textFile(path('empty.css'), ''),
    {
      kind: 'binary',
      path: path('img/dot.png'),
      bytes: new Uint8Array([137, 80, 78, 71, 0, 255, 1, 2, 3]),
      mime: 'image/png',
    },
  ],
};

export const FIRST_LINKS: readonly string[] = [
  'm1.Y_DRkgRUfEqSPjLcHqnu-5Hbsssh3sDRwFuqGO4aCsM9iB_WL8HD8RwX5a8QRzb2b-Sb4qixzHTYfaG1pEt1GP4ylcpsmzZkI' +
    'AQkBkS-1orBOGvXJvEAHciqj0R-1J81VpnB7QC1-QRIZ8KBwIV1V9JUhTW5ujzsTKakTn_zdi8Srefz4d6Sk5RjgtRuXDP2E5mFw' +
    'k_zHGd8z0GfEfsp1we7r_-FydjYG9uZf5zvWOGB24mtNAVYn5FgoCoQWSZLPgWy4W7twx9xmRCqJ4vUcibsuQAXRv5ly-9XM4613' +
    'Js',
  'd1.Y_DRA_aGMrMUXPJzk0qL0nGYUVMCTKQgI4AlREklWAi-srQG2IPQB6YtUDHGxcV4nsnMgMFGEThCAz6xCNtQIDA1Yx36AwpDB' +
    'stQnAQfQSN29AxknaGdJ3C4v0TB0NgKuJ4ctIBCIakSuBDfysgAGJOgzisw_XoA8wownYCyHEipiZWpkQKoHQdcnpKcDU4rQFxSC' +
    'SrYgPOHxXoKH-b3dIHTAebSWfDCddSdQKBVoqD9BiAaWNgbwtd0KgOnSJKMIDuqoAtekUbQoEGNPAKGmFoALtcGzS2YmBiZgia4e' +
    'SFLwFDWYwGVgCZleLlSGPIZkhlKGXIZUhnyGEoY9IA4E4hzgHwFBm0GWyCpDsS2N9QZrBm4GDoD_NwZ_jMyMQMA',
];
