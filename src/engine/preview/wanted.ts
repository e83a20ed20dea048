/**
 * What a page may have the host fetch. Vendored packages come from this site, so every page may ask for them. What comes
 * through the network must be named by the text of the project: a script could otherwise spell what it knows into an address.
 */
import type { ModuleId } from '../../core/bundle/bundler.ts';
import { standInFor } from '../../core/bundle/packages/stand-in.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FileState, ModuleUpdate } from '../../core/preview/protocol.ts';
import type { DocumentSession } from './document-session.ts';
import { notLoaded } from './problems.ts';
import type { Showing } from './showing.ts';

/** The ids of `asked` that may be given. */
export function mayBeGiven(asked: readonly ModuleId[], files: readonly FileState[]): ModuleId[] {
  const isLocal = (id: ModuleId): boolean => !/^[a-z][a-z\d+.-]*:\/\//i.test(id);
  if (asked.every(isLocal)) return [...asked];
  const named = new Set(files.flatMap(standInsOf));
  return asked.filter((id) => isLocal(id) || named.has(id));
}

/** What a document asked for, as an update for it. */
export async function wantedBy(
  { given, entry }: Pick<DocumentSession, 'given' | 'entry'>,
  asked: readonly ModuleId[],
  { bundler, files }: Pick<Showing, 'bundler' | 'files'>,
): Promise<{ readonly update: ModuleUpdate } | { readonly problem: Diagnostic }> {
  const ids = mayBeGiven(asked, files());
  const packages = await bundler.vendored(ids).catch(() => undefined);
  if (packages === undefined) return { problem: notLoaded(ids, entry) };
  return { update: { roots: given.roots, modules: [], packages } };
}

function standInsOf(file: FileState): ModuleId[] {
  if (file.kind !== 'text') return [];
  const text = file.partial ?? file.whole ?? '';
  const addresses = new Set(text.match(/(?:https?:)?\/\/[^\s"'`()<>\\]+/g));
  return [...addresses].flatMap((address) => {
    const whole = address.startsWith('//') ? `https:${address}` : address;
    return (['script', 'style'] as const).flatMap((use) => standInFor(whole, use)?.id ?? []);
  });
}
