import { useState } from 'react';
import { QR_LIMIT } from '../../core/share/meter.ts';
import type { Mounts } from '../mounts.ts';
import { count } from '../kit/format.ts';
import { NotLoaded } from '../kit/not-loaded.tsx';
import { useFetched } from '../kit/use-fetched.ts';
import styles from './share.module.css';

/** Modules drawn smaller than this are hard for a camera. */
const DENSE = 1000;

/** Softened, so that it does not outshout the link; what is too long for any code gives way to a sentence. */
export function Qr({ address, takeAway }: { address: string | undefined; takeAway: Mounts['takeAway'] }) {
  const { value: tools, failed, again } = useFetched(takeAway);
  const [large, setLarge] = useState(false);
  if (failed) return <NotLoaded again={again} />;
  if (address === undefined || tools === undefined) return <div className={styles.qrPlace} />;
  const code = address.length > QR_LIMIT ? undefined : tools.qrOf(address);
  if (code === undefined) {
    return (
      <p className={styles.note}>
        {count(address.length)} characters are more than the {count(QR_LIMIT)} a QR code can hold. Send the link, or
        export one HTML file.
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        className={styles.qrPlace}
        data-large={large}
        aria-label={large ? 'Make the QR code smaller' : 'Enlarge the QR code'}
        onClick={() => setLarge(!large)}
      >
        <svg role="img" aria-label="QR code of the link" viewBox={`0 0 ${code.size} ${code.size}`}>
          <path d={code.path} shapeRendering="crispEdges" />
        </svg>
      </button>
      <p className={styles.note}>
        {address.length > DENSE
          ? `Dense at ${count(address.length)} characters. Enlarge it to scan from a table away.`
          : 'Scan it with a camera; the prototype is in the code itself.'}
      </p>
    </>
  );
}
