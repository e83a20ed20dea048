/**
 * Who wrote what is vendored. Minifying takes the notices out, so each file begins with the package, its version and its
 * licence, and one text holds the licences themselves, of everything that was bundled into any of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface About {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** The installed package that a file is of; nothing for what was made here. */
export function packageOfFile(path: string): string | undefined {
  const inside = path.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (inside === undefined || inside === path.replaceAll('\\', '/')) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}

export function banner(name: string, root: string): string {
  const { version, licence } = aboutOf(name, root);
  return `/*! ${name} ${version}, ${licence} */\n`;
}

export function licences(names: Iterable<string>, root: string): string {
  return [...new Set(names)]
    .sort()
    .map((name) => {
      const folder = join(root, 'node_modules', name);
      const { version, licence } = aboutOf(name, root);
      const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
      const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
      return `${name} ${version}, ${licence}${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function aboutOf(name: string, root: string): About {
  const path = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(path)) throw new Error(`${name} is vendored and not installed`);
  const { version, license }: { version: string; license?: string } = JSON.parse(readFileSync(path, 'utf8'));
  return { name, version, licence: license ?? 'see its licence' };
}
