/** What taking a prototype along needs of the browser; fetched when somebody does. */
import { manifestUrl } from 'virtual:vendored';
import { qrOf } from './qr.ts';
import { differingPixels, svgToPng } from './svg-tools/picture.ts';
import { asXml, xmlError } from './svg-tools/xml.ts';
import { createSvgTools } from './svg-tools/svg-tools.ts';

const { tidy } = createSvgTools();

/** Versions of the packages that travel with Vonk, by name. Rejects when they cannot be fetched. */
async function packageVersions(): Promise<ReadonlyMap<string, string>> {
  const answer = await fetch(manifestUrl);
  if (!answer.ok) throw new Error(`the list of packages was not there (${answer.status})`);
  const manifest: unknown = await answer.json();
  const versions: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'versions') : undefined;
  if (typeof versions !== 'object' || versions === null) return new Map();
  return new Map(Object.entries(versions).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export const takeAway = { qrOf, tidy, svgToPng, differingPixels, xmlError, asXml, packageVersions } as const;

export type TakeAway = typeof takeAway;
