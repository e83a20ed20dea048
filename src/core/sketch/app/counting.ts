import { count, quote, type Recipe } from './recipe.ts';

const STEPS: readonly (readonly number[])[] = [
  [1],
  [-1, 1],
  [-1, 1, 10],
  [-10, -1, 1, 10],
  [-10, -1, 1, 5, 10],
  [-100, -10, -1, 1, 10, 100],
];

/** A number that goes up and down, and where it has been. */
export const counter: Recipe = (ask) => {
  const { asked, refused } = ask.wish;
  const withReset = asked.has('reset');
  const buttons = count(ask, 'button', 2, 6 + (withReset ? 1 : 0));
  const steps = STEPS[Math.max(1, Math.min(STEPS.length, buttons - (withReset && buttons > 2 ? 1 : 0))) - 1] ?? [-1, 1];
  const past = !refused.has('history') && !refused.has('list') && !refused.has('log');
  const undo = asked.has('undo') && past;
  const dial = `interface DialProps {
  count: number;
  steps: readonly number[];
  onStep: (step: number) => void;
}

const signed = (step: number) => (step > 0 ? '+' + step : '\\u2212' + Math.abs(step));

/** The number, and a button for each step. */
export function Dial({ count, steps, onStep }: DialProps) {
  return (
    <div className="dial">
      <output className="figure">{count}</output>
      <div className="acts">
        {steps.map((step) => (
          <button key={step} type="button" className={step === 1 ? 'main step' : 'step'} onClick={() => onStep(step)}>
            {signed(step)}
          </button>
        ))}
      </div>
    </div>
  );
}
`;
  const history = `/** Where the number has been, the newest first. */
export function History({ values }: { values: readonly number[] }) {
  return (
    <section aria-labelledby="past">
      <h2 id="past">Past values</h2>
      {values.length === 0 ? (
        <p className="note">None yet. Each step leaves one here.</p>
      ) : (
        <ol className="past" reversed>
          {values.map((value, index) => (
            <li key={values.length - index}>{value}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
`;
  const change = past
    ? `  const [count, setCount] = useState(START);
  const [past, setPast] = useState<number[]>([]);

  function step(by: number) {
    setPast([count, ...past]);
    setCount(count + by);
  }`
    : `  const [count, setCount] = useState(START);

  const step = (by: number) => setCount(count + by);`;
  const more = [
    undo
      ? `          <button type="button" disabled={past.length === 0} onClick={() => { setCount(past[0] ?? START); setPast(past.slice(1)); }}>
            Undo
          </button>`
      : '',
    withReset
      ? `          <button type="button" onClick={() => { setCount(START);${past ? ' setPast([]);' : ''} }}>
            Reset
          </button>`
      : '',
  ].filter(Boolean);
  return {
    lede: past ? 'Every step is remembered below.' : 'One number, and the steps it can take.',
    components: [{ name: 'Dial', text: dial }, ...(past ? [{ name: 'History', text: history }] : [])],
    imports: `import { useState } from 'react';`,
    before: `const START = 0;\nconst STEPS = [${steps.join(', ')}];`,
    state: change,
    work: [
      `        <Dial count={count} steps={STEPS} onStep={step} />`,
      ...(more.length > 0 ? [`        <div className="acts">\n${more.join('\n')}\n        </div>`] : []),
      ...(past ? [`        <History values={past} />`] : []),
    ].join('\n'),
    rules: ['acts', 'figure', 'note'],
    css: `.dial { display: grid; gap: var(--gap); }
.step { flex: 1; min-width: 4.5rem; min-height: 3.6rem; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
.past { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.6rem; padding: 0; list-style: none; }
.past li { min-width: 2.6rem; padding: 0.2rem 0.6rem; border-radius: var(--r); background: var(--tint); text-align: center; font-variant-numeric: tabular-nums; }
.past li:first-child { background: var(--spot); color: var(--on-spot); }`,
  };
};

/** Stars as radio buttons: arrows work, and a screen reader says what they are. */
export const rating: Recipe = (ask) => {
  const stars = count(ask, 'star', 5, 10);
  const things = ask.copy.items.list.slice(0, 3).map(([name, note]) => ({ name, note }));
  return {
    lede: `Give each ${stars} stars, or one. Arrow keys work too.`,
    components: [
      {
        name: 'Stars',
        text: `import { useId } from 'react';

interface StarsProps {
  label: string;
  most: number;
  value: number;
  onChange: (value: number) => void;
}

/** One to \`most\` stars, as radio buttons. */
export function Stars({ label, most, value, onChange }: StarsProps) {
  const name = useId();
  return (
    <fieldset className="stars">
      <legend>{label}</legend>
      {Array.from({ length: most }, (_, index) => index + 1).map((star) => (
        <label key={star} className={star <= value ? 'star on' : 'star'}>
          <input className="sr" type="radio" name={name} checked={star === value} onChange={() => onChange(star)} />
          <span className="sr">{star === 1 ? '1 star' : star + ' stars'}</span>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 2.5l2.9 6.2 6.8.8-5 4.6 1.3 6.7-6-3.4-6 3.4 1.3-6.7-5-4.6 6.8-.8z" />
          </svg>
        </label>
      ))}
    </fieldset>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `const MOST = ${stars};
const THINGS = [
${things.map(({ name, note }) => `  { name: ${quote(name)}, note: ${quote(note)} },`).join('\n')}
];`,
    state: `  const [given, setGiven] = useState<Record<string, number>>({});
  const values = Object.values(given);
  const average = values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;`,
    work: `        <ul className="list">
          {THINGS.map(({ name, note }) => (
            <li key={name}>
              <p className="note">{note}</p>
              <Stars label={name} most={MOST} value={given[name] ?? 0} onChange={(value) => setGiven({ ...given, [name]: value })} />
            </li>
          ))}
        </ul>
        <p className="result" role="status">
          <strong>{values.length === 0 ? '\\u2013' : average.toFixed(1)}</strong>
          {values.length === 0 ? 'Nothing rated yet' : 'on average, over ' + values.length + ' of ' + THINGS.length}
        </p>`,
    rules: ['list', 'note', 'result'],
    css: `.list > li { flex-direction: column-reverse; align-items: start; gap: 0.2rem; padding-block: 1rem; }
.stars { display: flex; flex-wrap: wrap; gap: 0.25rem; padding: 0; border: 0; }
.stars legend { padding: 0; font: var(--weight) 1.3rem/1.2 var(--display); }
.star { position: relative; width: 2.5rem; height: 2.5rem; cursor: pointer; }
.star svg { width: 100%; height: 100%; fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-linejoin: round; }
.star.on svg, .star:hover svg { fill: var(--spot); }
.star:has(:focus-visible) { border-radius: var(--r); outline: 3px solid var(--link); }`,
  };
};
