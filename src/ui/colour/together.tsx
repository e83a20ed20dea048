/** All colours at once: four sliders that count from where a drag began, harmonies, a shuffle, light and dark. */
import { ArrowLeftRight, Shuffle } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { colourNow } from '../../core/colour/change.ts';
import { harmonise, HARMONIES, HARMONY_NAMES, shuffle, type Harmony } from '../../core/colour/harmony.ts';
import { hexOf } from '../../core/colour/oklch.ts';
import { NO_SHIFT, shiftAll, swapLightDark, type Shift } from '../../core/colour/transform.ts';
import { Button } from '../kit/button.tsx';
import { plural } from '../kit/format.ts';
import styles from './colour.module.css';
import { useLab, useLabState } from './lab-context.ts';
import { Slider } from './slider.tsx';

const SHIFTS = [
  { part: 'hue', label: 'Hue', min: -180, max: 180, step: 1, digits: 0, unit: '°' },
  { part: 'chroma', label: 'Chroma', min: 0, max: 2, step: 0.02, digits: 2 },
  { part: 'lightness', label: 'Lightness', min: -0.4, max: 0.4, step: 0.01, digits: 2 },
  { part: 'contrast', label: 'Contrast', min: 0.4, max: 1.6, step: 0.02, digits: 2 },
] as const;

const NAME: Readonly<Record<Harmony, string>> = {
  near: 'Near',
  opposite: 'Opposite',
  split: 'Split',
  triad: 'Triad',
  square: 'Square',
};

const RAINBOW = `linear-gradient(to right, ${Array.from({ length: 25 }, (_, at) =>
  hexOf({ l: 0.72, c: 0.12, h: 200 + at * 15, alpha: 1 }),
).join(', ')})`;
const TRACK: Readonly<Record<keyof Shift, string>> = {
  hue: RAINBOW,
  chroma: 'linear-gradient(to right, #8a8f96, #6a93b8, #2f97dd)',
  lightness: 'linear-gradient(to right, #16181b, #8a8f96, #f5f7f9)',
  contrast:
    'linear-gradient(to right, #8a8f96, #f5f7f9) top / 100% 50% no-repeat, linear-gradient(to right, #8a8f96, #16181b) bottom / 100% 50% no-repeat',
};

export function Together({ chosen }: { chosen: string | undefined }) {
  const lab = useLab();
  const locked = useLabState((state) => state.locked);
  const [shift, setShift] = useState(NO_SHIFT);
  const move = (part: keyof Shift, value: number) => {
    const next = { ...NO_SHIFT, [part]: value };
    setShift(next);
    lab.move((tokens, from) => shiftAll(tokens, from, next, locked), part);
  };
  /** The next drag counts from here: the sliders are in the middle again. */
  const end = () => {
    lab.rest();
    setShift(NO_SHIFT);
  };
  return (
    <div className={styles.together}>
      <Strip />
      <section aria-label="Everything at once" className={styles.block}>
        {SHIFTS.map(({ part, ...range }) => (
          <Slider
            key={part}
            {...range}
            value={shift[part]}
            track={TRACK[part]}
            onChange={(value) => move(part, value)}
            onEnd={end}
          />
        ))}
      </section>
      <section aria-label="Harmonies" className={styles.block}>
        <div className={styles.harmonies}>
          {HARMONY_NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.harmony}
              onClick={() => lab.move((tokens, from) => harmonise(tokens, from, name, locked, chosen))}
            >
              <Wheel steps={HARMONIES[name]} />
              {NAME[name]}
            </button>
          ))}
        </div>
        <div className={styles.wide}>
          <Button
            look="outline"
            onClick={() => {
              const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
              lab.move((tokens, from) => shuffle(tokens, from, locked, seed));
            }}
          >
            <Shuffle aria-hidden />
            Shuffle
          </Button>
          <Button look="outline" onClick={() => lab.move((tokens, from) => swapLightDark(tokens, from, locked))}>
            <ArrowLeftRight aria-hidden />
            Swap light and dark
          </Button>
        </div>
        <p className={styles.quiet}>
          {locked.size === 0
            ? 'Lock a colour to keep it through all of these.'
            : `${plural(locked.size, 'colour')} locked, the others follow.`}
        </p>
      </section>
    </div>
  );
}

/** All of them side by side, as they were and as they are. */
const Strip = memo(function Strip() {
  const tokens = useLabState((state) => state.tokens);
  const scheme = useLabState((state) => state.scheme);
  const seen = useMemo(() => tokens.slice(0, 24), [tokens]);
  return (
    <div className={styles.strip} aria-hidden>
      {seen.map((token) => (
        <span key={token.id}>
          <i style={{ background: hexOf(token.colour) }} />
          <i style={{ background: hexOf(colourNow(token, scheme)) }} />
        </span>
      ))}
    </div>
  );
});

function Wheel({ steps }: { steps: readonly number[] }) {
  return (
    <svg className={styles.wheel} viewBox="0 0 24 24" aria-hidden>
      <circle cx="12" cy="12" r="8" />
      {steps.map((step) => {
        const turn = ((step - 60) * Math.PI) / 180;
        return <circle key={step} cx={12 + 8 * Math.cos(turn)} cy={12 + 8 * Math.sin(turn)} r="2.5" data-dot />;
      })}
    </svg>
  );
}
