import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import styles from './variant-count.module.css';

const USUAL = 4;

/** How many answers the next wish gets: typed, by arrow keys, or four with one click. */
export function VariantCount({ send }: { send: () => void }) {
  const workbench = useWorkbench();
  const count = useWorkbenchState((state) => state.variantCount);
  const other = count === 1 ? USUAL : 1;
  return (
    <div className={styles.count} data-several={count > 1 ? '' : undefined}>
      <label className={styles.field} data-hint="Variants of the next wish">
        <span aria-hidden>×</span>
        <input
          type="number"
          aria-label="Variants"
          min={1}
          max={8}
          step={1}
          value={count}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            // One figure is all there is room for: the last one typed.
            const typed = event.target.value.replaceAll(/\D/g, '').slice(-1);
            if (typed !== '') workbench.setVariantCount(Number(typed));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
      </label>
      <button type="button" className={styles.quick} onClick={() => workbench.setVariantCount(other)}>
        <span className="sr-only">{other === 1 ? 'One answer, ' : 'Four variants, '}</span>×{other}
      </button>
    </div>
  );
}
