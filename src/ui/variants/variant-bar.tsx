/** Above the page of a chosen variant: which it is, and the others one click away. */
import { LayoutGrid } from 'lucide-react';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import styles from './variant-bar.module.css';

export default function VariantBar() {
  const workbench = useWorkbench();
  const variants = useWorkbenchState((state) => state.variants);
  if (!variants) return null;
  const cell = variants.cells.find(({ letter }) => letter === variants.chosen);
  return (
    <div className={styles.bar} role="group" aria-label="Variant" data-variant-bar>
      <div className={styles.letters}>
        {variants.cells.map(({ letter, idea, project, run }) => (
          <button
            key={letter}
            type="button"
            className={styles.letter}
            aria-pressed={letter === variants.chosen}
            aria-label={`Variant ${letter}${idea === '' ? '' : `: ${idea}`}`}
            data-hint={idea === '' ? `Variant ${letter}` : idea}
            disabled={project.files.size === 0 && run.state !== 'streaming'}
            onClick={() => workbench.chooseVariant(letter)}
          >
            {letter}
          </button>
        ))}
      </div>
      <span className={styles.idea}>{cell ? cell.idea : 'None chosen yet'}</span>
      <Button onClick={() => workbench.showVariants(true)}>
        <LayoutGrid aria-hidden /> All variants
      </Button>
    </div>
  );
}
