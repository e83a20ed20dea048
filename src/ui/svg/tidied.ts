/** What tidying a drawing comes to, with what can be seen of it. */
import type { Result } from '../../core/result.ts';
import type { Drawing } from '../../core/svg/drawings.ts';
import { withoutDangers } from '../../core/svg/dangers.ts';
import { svgFacts } from '../../core/svg/facts.ts';
import { standaloneSvg } from '../../core/svg/sized.ts';
import type { TidyError, TidyRuleId } from '../../core/svg/tidy-rules.ts';
import type { TakeAway } from '../../platform/take-away.ts';

export interface TidiedDrawing {
  /** What stands in the file afterwards; as it was when nothing shorter was found. */
  readonly svg: string;
  /** UTF-8. */
  readonly before: number;
  readonly after: number;
  readonly saved: Readonly<Record<TidyRuleId, number>>;
  /** Pixels that differ, of how many were compared; or in a sentence why they could not be. */
  readonly pixels: { readonly differing: number; readonly of: number } | string;
}

const NAMESPACE = / xmlns="http:\/\/www\.w3\.org\/2000\/svg"/;
/** The longer side of the pictures that are compared, at least and at most. */
const COMPARED = { least: 512, most: 1024 } as const;

/** In a page the namespace goes without saying: it is put there for the tidying, and taken away again. */
export async function tidyDrawing(
  { svg, inPage }: Pick<Drawing, 'svg' | 'inPage'>,
  rules: readonly TidyRuleId[],
  tools: Pick<TakeAway, 'tidy' | 'differingPixels' | 'xmlError' | 'asXml'>,
  signal?: AbortSignal,
): Promise<Result<TidiedDrawing, TidyError>> {
  const alone = inPage ? standaloneSvg(svg) : svg;
  const source = inPage && tools.xmlError(alone) ? (tools.asXml(svg) ?? alone) : alone;
  const tidied = await tools.tidy(source, rules, signal);
  if (!tidied.ok) return tidied;
  const { saved } = tidied.value;
  const written = inPage && !NAMESPACE.test(svg) ? tidied.value.svg.replace(NAMESPACE, '') : tidied.value.svg;
  const before = lengthOf(svg);
  const after = lengthOf(written);
  if (after >= before)
    return { ok: true, value: { svg, before, after: before, saved, pixels: { differing: 0, of: 0 } } };
  // Without what could make the browser keep the pixels to itself.
  const pixels = await tools.differingPixels(withoutDangers(source), withoutDangers(written), comparedSize(svg));
  return {
    ok: true,
    value: { svg: written, before, after, saved, pixels: pixels.ok ? pixels.value : pixels.error.message },
  };
}

/** Whole pixels: large enough to see what a rounding does, small enough to be compared at once. */
function comparedSize(svg: string): { readonly width: number; readonly height: number } {
  const { width, height } = svgFacts(svg);
  const longer = Math.max(width, height);
  const scale = Math.min(Math.max(longer, COMPARED.least), COMPARED.most) / longer;
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const lengthOf = (text: string): number => new TextEncoder().encode(text).length;
