import type { FilePath } from '../path.ts';
import { findColours } from './find.ts';
import type { ColourPlace } from './place.ts';

/** Tailwind's `bg-[#1a2b3c]`. Its colour is in the class's name, so it follows by its computed value only. */
export function arbitraryValues(path: FilePath, value: string, offset: number): ColourPlace[] {
  return [...value.matchAll(/([\w-]+)-\[(#[\da-f]{3,8}|(?:rgba?|hsla?|oklch)\([^\])]*\))\]/gi)].flatMap((match) => {
    const [all, property = '', text = ''] = match;
    const [found] = findColours(text, false).colours;
    // Spaces are underscores there; such a text is not the notation's own.
    if (!found || text.includes('_')) return [];
    const start = offset + match.index + all.length - 1 - text.length;
    return [{ ...found, start, end: start + text.length, path, kind: 'code' as const, property }];
  });
}
