/** Any file that can be looked at as markup for the frame's parser, while it is being written. */
import { extensionOf, type FilePath } from '../path.ts';
import type { Reference } from './placeholder.ts';
import { Rewriter, type RewriterOptions, type Step } from './rewrite.ts';
import { SvgReader } from './svg.ts';
import { syntheticKind, syntheticPage, type SyntheticPage } from './synthetic.ts';

export interface PageWriter {
  write(text: string): Step[];
  end(): Step[];
  readonly references: readonly Reference[];
}

export function pageWriter(path: FilePath, options?: RewriterOptions): PageWriter {
  const kind = syntheticKind(path);
  if (kind !== undefined) return once(syntheticPage(path, kind));
  const rewriter = new Rewriter(path, options);
  if (extensionOf(path) !== 'svg') return rewriter;
  const reader = new SvgReader();
  return {
    write: (text) => rewriter.write(reader.write(text)),
    end: () => [...rewriter.write(reader.end()), ...rewriter.end()],
    references: rewriter.references,
  };
}

/** Whole from the beginning. */
function once({ markup, script }: SyntheticPage): PageWriter {
  let steps: Step[] = [{ type: 'markup', text: markup }, ...(script ? [{ type: 'script' } as const] : [])];
  const write = (): Step[] => {
    const given = steps;
    steps = [];
    return given;
  };
  return { write, end: write, references: [] };
}

/** The whole page at once, for a parser that runs no scripts. */
export function staticMarkup(path: FilePath, source: string): string {
  const writer = pageWriter(path, { noscript: 'inert' });
  return [...writer.write(source), ...writer.end()].map((step) => (step.type === 'markup' ? step.text : '')).join('');
}
