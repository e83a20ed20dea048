import { hexOf, type Oklch } from '../../core/colour/oklch.ts';
import styles from './colour.module.css';

/** Before and now, split where they differ. */
export function Swatch({ before, now }: { before: Oklch; now: Oklch }) {
  const [was, is] = [shown(before), shown(now)];
  const background = was === is ? is : `linear-gradient(135deg, ${was} 0 50%, ${is} 50%)`;
  return <span className={styles.swatch} style={{ background }} aria-hidden />;
}

export const shown = (colour: Oklch): string =>
  colour.alpha < 1
    ? `${hexOf(colour)}${Math.round(colour.alpha * 255)
        .toString(16)
        .padStart(2, '0')}`
    : hexOf(colour);
