import { RadioGroup } from 'radix-ui';
import styles from './colour.module.css';

const VIEWS = [
  { name: 'each', label: 'One by one' },
  { name: 'together', label: 'All at once' },
  { name: 'contrast', label: 'Contrast' },
] as const;
export type ViewName = (typeof VIEWS)[number]['name'];

/** Which of the three is seen. How many pairs fall short is said in any of them. */
export function Views(props: { value: ViewName; change: (view: ViewName) => void; failing: number }) {
  const { value, change, failing } = props;
  const choose = (wanted: string) => {
    const view = VIEWS.find(({ name }) => name === wanted);
    if (view) change(view.name);
  };
  return (
    <RadioGroup.Root
      aria-label="What is changed"
      orientation="horizontal"
      className={styles.views}
      value={value}
      onValueChange={choose}
    >
      {VIEWS.map(({ name, label }) => (
        <RadioGroup.Item key={name} value={name} className={styles.view}>
          {label}
          {name === 'contrast' && failing > 0 ? (
            <span className={styles.badge}>
              {failing}
              <span className="sr-only"> fall short</span>
            </span>
          ) : null}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
