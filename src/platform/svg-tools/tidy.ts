import { gzipSync } from 'fflate';
import { optimize, type Config } from 'svgo/browser';
import { err, ok, type Result } from '../../core/result.ts';
import { TIDY_RULES, type SvgSize, type Tidied, type TidyError, type TidyRuleId } from '../../core/svg/tidy-rules.ts';

/** svgo's own order, in which its plugins are made to follow each other. */
const ORDER =
  'removeDoctype removeXMLProcInst removeComments removeDeprecatedAttrs removeMetadata removeEditorsNSData cleanupAttrs mergeStyles inlineStyles minifyStyles cleanupIds removeUselessDefs cleanupNumericValues convertColors removeUnknownsAndDefaults removeNonInheritableGroupAttrs removeUselessStrokeAndFill cleanupEnableBackground removeHiddenElems removeEmptyText convertShapeToPath convertEllipseToCircle moveElemsAttrsToGroup moveGroupAttrsToElems collapseGroups convertPathData convertTransform removeEmptyAttrs removeEmptyContainers mergePaths removeUnusedNS sortAttrs sortDefsChildren'.split(
    ' ',
  );
/** A drawing settles in two or three. */
const PASSES = 12;

/**
 * Makes a drawing shorter by svgo. Never gives a longer one; tidying what was tidied by the same rules changes nothing.
 * Titles, descriptions and the view box stay.
 */
export function tidy(svg: string, chosen: readonly TidyRuleId[]): Result<Tidied, TidyError> {
  try {
    const best = settled(svg, chosen);
    const saved = Object.fromEntries(
      TIDY_RULES.map(({ id }) => {
        const others = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
        const other = bytesOf(settled(svg, others));
        const difference = chosen.includes(id) ? other - bytesOf(best) : bytesOf(best) - other;
        return [id, Math.max(0, difference)];
      }),
    ) as Record<TidyRuleId, number>;
    return ok({ svg: best, before: sizeOf(svg), after: sizeOf(best), saved });
  } catch (thrown) {
    const why = thrown instanceof Error ? firstLine(thrown.message) : String(thrown);
    const code = thrown instanceof Error && thrown.name === 'SvgoParserError' ? 'not-well-formed' : 'failed';
    return err({ type: 'tidy-error', code, message: `This drawing could not be tidied and is as it was: ${why}` });
  }
}

/** Over and over until nothing changes, for one plugin makes room for another. */
function settled(svg: string, chosen: readonly TidyRuleId[]): string {
  const config = configOf(chosen);
  let best = svg;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = optimize(best, config).data;
    if (bytesOf(next) >= bytesOf(best)) return best;
    best = next;
  }
  return best;
}

function configOf(chosen: readonly TidyRuleId[]): Config {
  const names = new Set(TIDY_RULES.filter(({ id }) => chosen.includes(id)).flatMap(({ plugins }) => plugins));
  return { multipass: false, plugins: ORDER.filter((name) => names.has(name)) as NonNullable<Config['plugins']> };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function sizeOf(text: string): SvgSize {
  const bytes = new TextEncoder().encode(text);
  return { bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9, mtime: 0 }).length };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;
