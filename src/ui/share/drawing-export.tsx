import { useCallback, useMemo } from 'react';
import type { FilePath } from '../../core/path.ts';
import type { Result } from '../../core/result.ts';
import { svgDangers, withoutDangers } from '../../core/svg/dangers.ts';
import { toDataUri } from '../../core/svg/data-uri.ts';
import { pngSizes, svgFacts } from '../../core/svg/facts.ts';
import { standaloneSvg } from '../../core/svg/sized.ts';
import { USUAL_RULES, type Tidied, type TidyError } from '../../core/svg/tidy-rules.ts';
import { componentName, toReactComponent } from '../../core/svg/to-react.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { download } from '../app/download.ts';
import { Button } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { bytes, count, plural } from '../kit/format.ts';
import { useOutcome } from '../kit/use-outcome.ts';
import { ExportRow } from './export-row.tsx';
import styles from './export.module.css';

/** A drawing in every form it is used in. What runs or reaches out is left out, and said. */
export function DrawingExport(props: {
  path: FilePath;
  svg: string;
  tools: TakeAway;
  tried: (work: Promise<void>) => void;
}) {
  const { path, tools, tried } = props;
  const svg = useMemo(() => standaloneSvg(withoutDangers(props.svg)), [props.svg]);
  const facts = useMemo(() => svgFacts(svg), [svg]);
  const left = useMemo(() => [...new Set(svgDangers(props.svg).map(({ what }) => what))], [props.svg]);
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.svg$/i, '');
  const tidied = useOutcome(useCallback((signal: AbortSignal) => compare(svg, tools, signal), [svg, tools]));
  const name = componentName(path);
  const save = (text: string, type: string, file: string) =>
    tried(Promise.resolve().then(() => download(new Blob([text], { type }), file)));
  return (
    <section className={styles.section} aria-label="Drawing">
      <h3 className={styles.heading}>
        {path}
        <span>
          {count(facts.width)} × {count(facts.height)}, {plural(facts.shapes, 'shape')}
          {left.length > 0 ? `; left out, for it runs or reaches out: ${left.join(', ')}` : ''}
        </span>
      </h3>
      <ul>
        <ExportRow
          name="SVG"
          about={`${bytes(facts.bytes)}, ${bytes(facts.gzipBytes)} as a server sends it.`}
          action="Download SVG"
          run={() => save(svg, 'image/svg+xml', `${base}.svg`)}
        >
          <CopyButton aria-label="Copy SVG" text={() => svg}>
            Copy
          </CopyButton>
        </ExportRow>
        <TidyRow tidied={tidied} save={(text) => save(text, 'image/svg+xml', `${base}.min.svg`)} />
        <ExportRow name="PNG" about="On a transparent ground, in CSS pixels times 1, 2 or 4.">
          {pngSizes(facts).map(({ scale, width, height }) => (
            <Button
              key={scale}
              look="outline"
              aria-label={`Download PNG ${scale}×`}
              data-hint={`${width} × ${height} px`}
              onClick={() =>
                tried(
                  tools.svgToPng(svg, { width, height }).then((png) => {
                    if (!png.ok) throw new Error(png.error.message.replace(/\.$/, ''));
                    download(png.value, `${base}${scale === 1 ? '' : `@${scale}x`}.png`);
                  }),
                )
              }
            >
              {scale}×
            </Button>
          ))}
        </ExportRow>
        <ExportRow
          name="React component"
          about={`${name}.tsx: takes props, and compiles in TypeScript.`}
          action="Download React component"
          run={() => save(toReactComponent(svg, name), 'text/plain', `${name}.tsx`)}
        >
          <CopyButton aria-label="Copy React component" text={() => toReactComponent(svg, name)}>
            Copy
          </CopyButton>
        </ExportRow>
        <ExportRow name="Data URI" about={`${count(toDataUri(svg).length)} characters, for url() or src.`}>
          <CopyButton look="outline" aria-label="Copy data URI" text={() => toDataUri(svg)}>
            Copy
          </CopyButton>
        </ExportRow>
      </ul>
    </section>
  );
}

interface Compared {
  readonly tidied: Result<Tidied, TidyError>;
  /** What a person can see of it, in words. */
  readonly seen: string;
}

async function compare(svg: string, tools: TakeAway, signal: AbortSignal): Promise<Compared> {
  const tidied = await tools.tidy(svg, USUAL_RULES, signal);
  if (!tidied.ok) return { tidied, seen: '' };
  const [size] = pngSizes(svgFacts(svg));
  const pixels = size === undefined ? undefined : await tools.differingPixels(svg, tidied.value.svg, size);
  if (pixels?.ok !== true) return { tidied, seen: pixels?.error.message ?? 'Too large to be compared by pixels.' };
  const { differing, of } = pixels.value;
  return {
    tidied,
    seen: differing === 0 ? 'Not a pixel differs.' : `${count(differing)} of ${count(of)} pixels differ.`,
  };
}

function TidyRow({ tidied: compared, save }: { tidied: Compared | undefined; save: (svg: string) => void }) {
  const value = compared?.tidied.ok === true ? compared.tidied.value : undefined;
  return (
    <ExportRow
      name="Tidied SVG"
      about={compared === undefined ? 'Being tidied' : wordsOf(compared)}
      action="Download tidied SVG"
      disabled={value === undefined}
      run={() => {
        if (value) save(value.svg);
      }}
    >
      <CopyButton aria-label="Copy tidied SVG" disabled={value === undefined} text={() => value?.svg ?? ''}>
        Copy
      </CopyButton>
    </ExportRow>
  );
}

function wordsOf({ tidied, seen }: Compared): string {
  if (!tidied.ok) return tidied.error.message;
  const { before, after } = tidied.value;
  return `${count(before.bytes)} bytes before, ${count(after.bytes)} after. ${seen}`;
}
