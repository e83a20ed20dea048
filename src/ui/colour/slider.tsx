import { useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly digits: number;
  /** CSS of the ground. */
  readonly track: string;
  /** Of the thumb. */
  readonly colour?: string;
  readonly unit?: string;
  /** From 0 to 1 of the track: `edge` cannot be shown, `fails` breaks the contrast of a pair. */
  readonly hatched?: readonly { readonly kind: 'edge' | 'fails'; readonly from: number; readonly to: number }[];
  readonly onChange: (value: number) => void;
  /** The hand is off it: what comes next is another step. */
  readonly onEnd: () => void;
}

/** A range and a field for the same number. */
export function Slider(props: SliderProps) {
  const { label, min, max, step, digits, track, colour, unit, hatched = [] } = props;
  /** Where the hand has it; what is told from outside comes a little later. */
  const [held, setHeld] = useState<number>();
  const value = held ?? props.value;
  const onChange = (next: number) => {
    setHeld(next);
    props.onChange(next);
  };
  const onEnd = () => {
    setHeld(undefined);
    props.onEnd();
  };
  const id = useId();
  return (
    <div className={styles.slider} style={{ '--thumb': colour } as CSSProperties}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.track} style={{ '--track': track } as CSSProperties}>
        {hatched.map(({ kind, from, to }) => (
          <span
            key={`${kind} ${from}`}
            className={styles[kind]}
            style={{ left: `${from * 100}%`, width: `${Math.max(0.01, to - from) * 100}%` }}
          />
        ))}
        <input
          id={id}
          type="range"
          className={styles.range}
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={`${value.toFixed(digits)}${unit ?? ''}`}
          onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
          onPointerUp={onEnd}
          onKeyUp={onEnd}
          onBlur={onEnd}
        />
      </span>
      <NumberField {...props} value={value} onChange={onChange} onEnd={onEnd} />
    </div>
  );
}

/** Follows the slider, unless a person is typing in it. */
function NumberField({ label, value, min, max, step, digits, onChange, onEnd }: SliderProps) {
  const [typed, setTyped] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const give = (text: string) => {
    const number = Number(text.replace(',', '.'));
    if (text.trim() !== '' && Number.isFinite(number)) onChange(Math.min(max, Math.max(min, number)));
  };
  const press = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way !== 0) {
      event.preventDefault();
      setTyped(undefined);
      give(String(value + way * step * (event.shiftKey ? 10 : 1)));
    } else if (event.key === 'Enter') field.current?.select();
  };
  return (
    <input
      ref={field}
      className={styles.field}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${label}, number`}
      value={typed ?? value.toFixed(digits)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        give(currentTarget.value);
      }}
      onKeyDown={press}
      onBlur={() => {
        setTyped(undefined);
        onEnd();
      }}
    />
  );
}
