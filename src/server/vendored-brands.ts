/**
 * Icons of brands, which Lucide had until its first version and models still import (`Github` stands in nearly every
 * portfolio). Drawn by Font Awesome (brands, CC BY 4.0), filled instead of stroked, in Lucide's frame of 24.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lucide's name, and the file in Font Awesome. */
const BRANDS: readonly (readonly [name: string, file: string])[] = [
  ['Chrome', 'chrome'],
  ['Codepen', 'codepen'],
  ['Dribbble', 'dribbble'],
  ['Facebook', 'facebook-f'],
  ['Figma', 'figma'],
  ['Github', 'github'],
  ['Gitlab', 'gitlab'],
  ['Instagram', 'instagram'],
  ['Linkedin', 'linkedin-in'],
  ['Slack', 'slack'],
  ['Trello', 'trello'],
  ['Twitch', 'twitch'],
  ['Twitter', 'twitter'],
  ['Youtube', 'youtube'],
];

const named = (name: string): readonly string[] => [name, `${name}Icon`, `Lucide${name}`];

/** A module that exports them as lucide-react does, under each of its three names. */
export function brandIcons(root: string): string {
  const lines = BRANDS.map(([name, file]) => {
    const svg = readFileSync(join(root, `node_modules/@fortawesome/fontawesome-free/svgs/brands/${file}.svg`), 'utf8');
    const [, width = '512', height = '512'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const scale = 20 / Math.max(Number(width), Number(height));
    const place = [width, height].map((side) => ((24 - Number(side) * scale) / 2).toFixed(3));
    const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d], key) => [
      'path',
      {
        key,
        d,
        fill: 'currentColor',
        stroke: 'none',
        transform: `translate(${place.join(' ')}) scale(${scale.toFixed(5)})`,
      },
    ]);
    const [first = name, ...others] = named(name);
    const made = `export const ${first} = createLucideIcon(${JSON.stringify(file)}, ${JSON.stringify(paths)});`;
    return [made, ...others.map((other) => `export const ${other} = ${first};`)].join('\n');
  });
  return ["import { createLucideIcon } from 'lucide-react';", ...lines].join('\n');
}

/** To go with lucide-react's own declarations, in their file. */
export const brandDeclarations = (): string =>
  BRANDS.flatMap(([name]) => named(name))
    .map((name) => `export declare const ${name}: LucideIcon;\n`)
    .join('');
