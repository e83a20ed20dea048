import { useCallback, useMemo } from 'react';
import type { FilePath } from '../../core/path.ts';
import type { Result } from '../../core/result.ts';
import { svgDangers, withoutDangers } from '../../core/svg/dangers.ts';
import { svgFacts } from '../../core/svg/facts.ts';
import { standaloneSvg } from '../../core/svg/sized.ts';
import { USUAL_RULES, type TidyError } from '../../core/svg/tidy-rules.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { download } from '../app/download.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { count, plural } from '../kit/format.ts';
import { OfferRow } from '../kit/offer-row.tsx';
import { useOutcome } from '../kit/use-outcome.ts';
import { dangerWords } from './danger-words.ts';
import styles from './drawing-export.module.css';
import { ExportRows } from './export-rows.tsx';
import { tidyDrawing, type TidiedDrawing } from './tidied.ts';

/** The drawing's part of Export. */
export function DrawingExport(props: {
  path: FilePath;
  svg: string;
  tools: TakeAway;
  tried: (work: Promise<void>) => void;
}) {
  const { path, tools, tried } = props;
  const svg = useMemo(() => standaloneSvg(withoutDangers(props.svg)), [props.svg]);
  const facts = useMemo(() => svgFacts(svg), [svg]);
  const left = useMemo(() => dangerWords(svgDangers(props.svg)), [props.svg]);
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.svg$/i, '');
  const tidied = useOutcome(
    useCallback((signal: AbortSignal) => tidyDrawing({ svg, inPage: false }, USUAL_RULES, tools, signal), [svg, tools]),
  );
  const tidy = tidied?.ok === true ? tidied.value.svg : undefined;
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
        <OfferRow
          name="Tidied SVG"
          about={tidied === undefined ? 'Being tidied' : wordsOf(tidied)}
          action="Download tidied SVG"
          disabled={tidy === undefined}
          run={() => {
            if (tidy !== undefined) {
              const blob = new Blob([tidy], { type: 'image/svg+xml' });
              tried(Promise.resolve().then(() => download(blob, `${base}.min.svg`)));
            }
          }}
        >
          <CopyButton look="outline" aria-label="Copy tidied SVG" disabled={tidy === undefined} text={() => tidy ?? ''}>
            Copy
          </CopyButton>
        </OfferRow>
        <ExportRows name={base} svg={props.svg} tools={tools} tried={tried} />
      </ul>
    </section>
  );
}

function wordsOf(tidied: Result<TidiedDrawing, TidyError>): string {
  if (!tidied.ok) return tidied.error.message;
  const { before, after, pixels } = tidied.value;
  return `${count(before)} bytes before, ${count(after)} after. ${pixelWords(pixels)}`;
}

/** What a person can see of it. */
export function pixelWords(pixels: TidiedDrawing['pixels']): string {
  if (typeof pixels === 'string') return pixels;
  const { differing, of } = pixels;
  return differing === 0 ? 'Not a pixel differs.' : `${count(differing)} of ${count(of)} pixels differ.`;
}
