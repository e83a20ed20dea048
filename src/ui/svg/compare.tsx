/** A drawing before and after, one over the other. Both are images: what they hold cannot run or reach out. */
import { useMemo, useState, type CSSProperties } from 'react';
import { svgFacts } from '../../core/svg/facts.ts';
import { sizedSvg } from '../../core/svg/sized.ts';
import styles from './compare.module.css';

export function Compare({ before, after }: { before: string; after: string }) {
  const [at, setAt] = useState(50);
  const first = useAddress(before);
  const second = useAddress(after);
  return (
    <div className={styles.compare} style={{ '--at': `${at}%` } as CSSProperties}>
      <div className={styles.pictures}>
        {first === undefined ? null : <img src={first} alt="Before tidying" draggable={false} />}
        {second === undefined ? null : (
          <img className={styles.after} src={second} alt="After tidying" draggable={false} />
        )}
        <span className={styles.line} aria-hidden />
        <input
          type="range"
          aria-label="Before and after"
          aria-valuetext={`${100 - at} % of it after tidying`}
          min={0}
          max={100}
          value={at}
          onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
        />
      </div>
      <p className={styles.names} aria-hidden>
        <span>Before</span>
        <span>After</span>
      </p>
    </div>
  );
}

/** An address of the drawing as an image. */
function useAddress(svg: string): string | undefined {
  return useMemo(() => {
    const { width, height } = svgFacts(svg);
    const sized = sizedSvg(svg, width, height);
    return sized === undefined ? undefined : `data:image/svg+xml,${encodeURIComponent(sized.toWellFormed())}`;
  }, [svg]);
}
