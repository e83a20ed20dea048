import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { svgColours } from '../../core/svg/colours.ts';
import type { Drawing } from '../../core/svg/drawings.ts';
import { gzipBytes, svgFacts } from '../../core/svg/facts.ts';
import { withViewBox } from '../../core/svg/sized.ts';
import { Button } from '../kit/button.tsx';
import { count, plural } from '../kit/format.ts';
import styles from './svg-panel.module.css';

/** More are counted, not shown. */
const SWATCHES = 28;

/** What is known of a drawing by its text. `change` puts another text in its place; without it nothing can be changed. */
export function Facts({ drawing, change }: { drawing: Drawing; change: ((svg: string) => void) | undefined }) {
  const svg = useDeferredValue(drawing.svg);
  const facts = useMemo(() => svgFacts(svg), [svg]);
  const packed = useMemo(() => gzipBytes(svg), [svg]);
  const colours = useMemo(() => svgColours(svg).filter(({ value }) => CSS.supports('color', value)), [svg]);
  const { viewBox } = facts;
  return (
    <section className={styles.section} aria-label="Facts">
      <dl className={styles.facts}>
        <Fact name="Size">
          {count(facts.bytes)} bytes <span>{count(packed)} gzip</span>
        </Fact>
        <Fact name="View box">
          {viewBox ? (
            `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`
          ) : (
            <>
              <span>none, so it does not scale</span>
              {change ? (
                <Button look="outline" className={styles.inline} onClick={() => change(withViewBox(drawing.svg))}>
                  Add one
                </Button>
              ) : null}
            </>
          )}
        </Fact>
        <Fact name="Shown at">
          {count(facts.width)} × {count(facts.height)} px
        </Fact>
        <Fact name="Parts">
          {plural(facts.elements, 'element')} <span>{plural(facts.shapes, 'shape')}</span>
        </Fact>
      </dl>
      <div className={styles.title}>
        <h4>Colours</h4>
        <span>{count(colours.length)} in use</span>
      </div>
      {colours.length === 0 ? (
        <p className={styles.quiet}>None is named; it is drawn in black, or as its page says.</p>
      ) : (
        <ul className={styles.swatches} aria-label="Colours of the drawing">
          {colours.slice(0, SWATCHES).map(({ value, uses }) => (
            <li key={value} title={`${value}, ${plural(uses, 'use')}`} style={{ background: value }}>
              <span className="sr-only">
                {value}, {plural(uses, 'use')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
