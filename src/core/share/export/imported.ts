/** Which packages a prototype imports, by its text: its modules, and the scripts that stand in its pages. */
import { parseSpecifier } from '../../bundle/packages/specifier.ts';
import { isPathLike } from '../../bundle/source/find-file.ts';
import { extensionOf } from '../../path.ts';
import type { Project } from '../../project.ts';
import { moduleReferences } from './references.ts';

const INLINE = /<script\b[^>]*\btype\s*=\s*["']?module\b[^>]*>([^]*?)<\/script/gi;

/** Specifiers as they are written, each once; paths, aliases and addresses are none. */
export function importedPackages({ files }: Project): string[] {
  const found = new Set<string>();
  for (const file of files.values()) {
    if (file.kind !== 'text') continue;
    const kind = extensionOf(file.path);
    const codes = /^[cm]?[jt]sx?$/.test(kind)
      ? [file.text]
      : /^html?$/.test(kind)
        ? [...file.text.matchAll(INLINE)].map(([, code = '']) => code)
        : [];
    for (const { specifier } of codes.flatMap(moduleReferences)) {
      const isPackage = !isPathLike(specifier) && !/^([@~]\/|#|[a-z]+:)/i.test(specifier);
      if (isPackage && parseSpecifier(specifier) !== undefined) found.add(specifier);
    }
  }
  return [...found];
}
