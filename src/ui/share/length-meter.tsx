import { Check, X } from 'lucide-react';
import type { LengthMeter as Length } from '../../core/share/meter.ts';
import { count } from '../kit/format.ts';
import styles from './share.module.css';

/** How long a link is among the places it is pasted. Logarithmic: each doubling takes the same room. */
export function LengthMeter({ meter }: { meter: Length }) {
  return (
    <div className={styles.meter}>
      <div
        role="meter"
        aria-label="Length of the link"
        aria-valuemin={0}
        aria-valuemax={meter.places.at(-1)?.limit}
        aria-valuenow={meter.length}
        aria-valuetext={`${meter.length} characters, ${meter.sentence}`}
        className={styles.track}
      >
        <span className={styles.filled} style={{ width: `${meter.filled * 100}%` }} />
        {meter.places.map((place) => (
          <span key={place.name} className={styles.tick} style={{ left: `${place.at * 100}%` }} />
        ))}
      </div>
      <ul className={styles.places}>
        {meter.places.map((place) => (
          <li key={place.name} style={{ left: `${place.at * 100}%` }} data-fits={place.fits}>
            {/* Before there is a link, nothing is known of it. */}
            {meter.length === 0 ? null : place.fits ? <Check aria-label="fits" /> : <X aria-label="too long for" />}
            <span>
              {place.name}
              <small>{limitOf(place.limit)}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Rounded down: what is said to fit must fit. */
function limitOf(limit: number): string {
  if (limit < 10_000) return count(limit);
  return limit < 1_000_000 ? `${Math.floor(limit / 1000)}k` : `${Math.floor(limit / 1_000_000)}M`;
}
