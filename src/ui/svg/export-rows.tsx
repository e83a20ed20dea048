/** A drawing in every form it is used in. What runs or reaches out is left out of them; who shows these rows says so. */
import { useMemo, useState } from 'react';
import { withoutDangers } from '../../core/svg/dangers.ts';
import { toDataUri } from '../../core/svg/data-uri.ts';
import { gzipBytes, LONGEST_SIDE, pngSizes, svgFacts } from '../../core/svg/facts.ts';
import { standaloneSvg } from '../../core/svg/sized.ts';
import { componentName, toReactComponent } from '../../core/svg/to-react.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { download } from '../app/download.ts';
import { Button } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { bytes, count } from '../kit/format.ts';
import { OfferRow } from '../kit/offer-row.tsx';
import styles from './export-rows.module.css';

/** Nobody asks how long the address of a larger one is. */
const LARGE = 100_000;
const SCALES = [1, 2, 4] as const;

export function ExportRows(props: {
  /** As the files are called, without an ending. */
  name: string;
  svg: string;
  tools: Pick<TakeAway, 'svgToPng'>;
  /** Is told of work that may fail. */
  tried: (work: Promise<void>) => void;
  compact?: boolean;
}) {
  const { name, tools, tried, compact = false } = props;
  const [white, setWhite] = useState(false);
  const svg = useMemo(() => standaloneSvg(withoutDangers(props.svg)), [props.svg]);
  const facts = useMemo(() => svgFacts(svg), [svg]);
  const packed = useMemo(() => (compact ? '' : `, ${bytes(gzipBytes(svg))} as a server sends it.`), [compact, svg]);
  const uriLength = useMemo(() => (svg.length > LARGE ? '' : `${count(toDataUri(svg).length)} characters`), [svg]);
  const component = componentName(name);
  const sizes = pngSizes(facts);
  const save = (text: string, type: string, file: string) =>
    tried(Promise.resolve().then(() => download(new Blob([text], { type }), file)));
  const savePng = async (scale: number, size: { width: number; height: number }) => {
    const png = await tools.svgToPng(svg, size, white ? '#ffffff' : undefined);
    if (!png.ok) throw new Error(png.error.message.replace(/\.$/, ''));
    download(png.value, `${name}${scale === 1 ? '' : `@${scale}x`}.png`);
  };
  const copy = (what: string, text: () => string) => (
    <CopyButton look={compact ? 'quiet' : 'outline'} aria-label={`Copy ${what}`} data-hint={`Copy ${what}`} text={text}>
      {compact ? null : 'Copy'}
    </CopyButton>
  );
  const largest = sizes.at(-1)?.scale;
  return (
    <>
      <OfferRow
        name="SVG"
        about={`${bytes(facts.bytes)}${packed}`}
        action="Download SVG"
        compact={compact}
        run={() => save(svg, 'image/svg+xml', `${name}.svg`)}
      >
        {copy('SVG', () => svg)}
      </OfferRow>
      <OfferRow
        name="PNG"
        about={
          <>
            {sizes.length === 0 || largest !== 4
              ? `${largest === undefined ? 'No' : `Only ${sizes.map(({ scale }) => `${scale}×`).join(' and ')}`}: a picture ends at ${count(LONGEST_SIDE)} px a side.`
              : `${count(facts.width)} × ${count(facts.height)} px, times 1, 2 or 4.`}
            <label className={styles.ground}>
              <input type="checkbox" checked={white} onChange={() => setWhite(!white)} />
              White ground
            </label>
          </>
        }
      >
        {SCALES.map((scale) => {
          const size = sizes.find((each) => each.scale === scale);
          return (
            <Button
              key={scale}
              look="outline"
              className={styles.scale}
              aria-label={`Download PNG ${scale}×`}
              data-hint={
                size === undefined
                  ? `Longer than ${count(LONGEST_SIDE)} px`
                  : `${count(size.width)} × ${count(size.height)} px`
              }
              disabled={size === undefined}
              onClick={() => {
                if (size) tried(savePng(scale, size));
              }}
            >
              {scale}×
            </Button>
          );
        })}
      </OfferRow>
      <OfferRow
        name={compact ? 'React' : 'React component'}
        about={compact ? `${component}.tsx` : `${component}.tsx: takes props, and compiles in TypeScript.`}
        action="Download React component"
        compact={compact}
        run={() => save(toReactComponent(svg, component), 'text/plain', `${component}.tsx`)}
      >
        {copy('React component', () => toReactComponent(svg, component))}
      </OfferRow>
      <OfferRow
        name="Data URI"
        about={[uriLength, compact ? '' : 'for url() or src'].filter((part) => part !== '').join(', ')}
        compact={compact}
      >
        {copy('data URI', () => toDataUri(svg))}
      </OfferRow>
    </>
  );
}
