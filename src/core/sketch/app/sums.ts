import { quote, type Recipe } from './recipe.ts';

/** A slider with its number beside it: one component for every sum. */
const AMOUNT = `interface AmountProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  unit: string;
  onChange: (value: number) => void;
}

/** A number, to be dragged or typed. */
export function Amount({ label, value, min, max, step, unit, onChange }: AmountProps) {
  const set = (text: string) => onChange(Math.min(max, Math.max(min, Number(text) || 0)));
  return (
    <div className="amount">
      <label>
        {label}, {unit}
        <input type="number" min={min} max={max} step={step} value={value} onChange={(event) => set(event.target.value)} />
      </label>
      <input type="range" aria-label={label} min={min} max={max} step={step} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  );
}
`;
const AMOUNT_CSS = `.amount { display: grid; gap: 0.3rem; }
.amount label { grid-template-columns: minmax(0, 1fr) 8rem; align-items: center; }
.amount input[type='number'] { text-align: right; font-variant-numeric: tabular-nums; }`;
const MONEY = `const money = (value: number) => '€' + value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });`;

export const tip: Recipe = () => ({
  lede: 'What each person pays, tip included.',
  components: [{ name: 'Amount', text: AMOUNT }],
  imports: `import { useState } from 'react';`,
  before: `const TIPS = [0, 5, 10, 15, 20];
${MONEY}`,
  state: `  const [bill, setBill] = useState(86.5);
  const [percent, setPercent] = useState(10);
  const [people, setPeople] = useState(3);
  const total = bill * (1 + percent / 100);`,
  work: `        <div className="fields">
          <Amount label="Bill" unit="€" min={0} max={500} step={0.5} value={bill} onChange={setBill} />
          <Amount label="People" unit="persons" min={1} max={12} step={1} value={people} onChange={(value) => setPeople(Math.max(1, Math.round(value)))} />
        </div>
        <div className="acts" role="group" aria-label="Tip">
          {TIPS.map((value) => (
            <button key={value} type="button" aria-pressed={value === percent} onClick={() => setPercent(value)}>
              {value} %
            </button>
          ))}
        </div>
        <p className="result" role="status">
          <strong>{money(total / people)}</strong>
          each, {money(total)} in all, {money(total - bill)} of it tip
        </p>`,
  rules: ['fields', 'range', 'acts', 'result'],
  css: AMOUNT_CSS,
});

export const loan: Recipe = ({ title }) => {
  const house = /mortgage|hypotheek|house|home/i.test(title);
  const [amount, most, step] = house ? [280000, 800000, 5000] : [12000, 60000, 500];
  return {
    lede: 'Equal payments every month, and what the interest adds.',
    components: [{ name: 'Amount', text: AMOUNT }],
    imports: `import { useState } from 'react';`,
    before: `${MONEY}

/** The payment of an annuity. */
function monthly(amount: number, percent: number, years: number) {
  const rate = percent / 100 / 12;
  const months = years * 12;
  return rate === 0 ? amount / months : (amount * rate) / (1 - (1 + rate) ** -months);
}`,
    state: `  const [amount, setAmount] = useState(${amount});
  const [percent, setPercent] = useState(${house ? 3.8 : 6.5});
  const [years, setYears] = useState(${house ? 30 : 5});
  const payment = monthly(amount, percent, years);
  const total = payment * years * 12;`,
    work: `        <div className="fields">
          <Amount label="Amount" unit="€" min={${step}} max={${most}} step={${step}} value={amount} onChange={setAmount} />
          <Amount label="Interest" unit="% a year" min={0} max={15} step={0.1} value={percent} onChange={setPercent} />
          <Amount label="Term" unit="years" min={1} max={${house ? 40 : 10}} step={1} value={years} onChange={(value) => setYears(Math.max(1, Math.round(value)))} />
        </div>
        <p className="result" role="status">
          <strong>{money(payment)}</strong>
          a month, {money(total)} in all, {money(total - amount)} of it interest
        </p>
        <div className="share" aria-hidden="true">
          <span style={{ flexGrow: amount }} />
          <span style={{ flexGrow: Math.max(0, total - amount) }} />
        </div>
        <p className="note">Left what is borrowed, right what the interest adds.</p>`,
    rules: ['fields', 'range', 'result', 'note'],
    css: `${AMOUNT_CSS}
.share { display: flex; height: 1.5rem; overflow: hidden; border-radius: min(var(--r), 0.75rem); }
.share span { flex-basis: 0; background: var(--link); }
.share span + span { background: var(--spot); border-left: 3px solid var(--paper); }`,
  };
};

export const price: Recipe = ({ copy }) => {
  const options = copy.items.list
    .map(([name, note, figure]) => ({ name, note, cost: Number(/[€$£]\s?(\d+(?:\.\d+)?)/.exec(figure)?.[1] ?? 0) }))
    .filter(({ cost }) => cost > 0)
    .slice(0, 5);
  const list =
    options.length > 1
      ? options
      : [
          { name: 'The small one', note: 'Enough to begin', cost: 12 },
          { name: 'The large one', note: 'For a whole season', cost: 30 },
        ];
  return {
    lede: 'Choose what you need. The sum is at the end, and it is all of it.',
    components: [
      {
        name: 'Option',
        text: `export interface Choice {
  name: string;
  note: string;
  cost: number;
}

interface OptionProps {
  choice: Choice;
  amount: number;
  onChange: (amount: number) => void;
}

export function Option({ choice, amount, onChange }: OptionProps) {
  return (
    <li>
      <div>
        <h2>{choice.name}</h2>
        <p className="note">
          {choice.note}, €{choice.cost.toFixed(2)}
        </p>
      </div>
      <div className="acts" role="group" aria-label={choice.name}>
        <button type="button" aria-label={'One less of ' + choice.name} disabled={amount === 0} onClick={() => onChange(amount - 1)}>
          −
        </button>
        <output>{amount}</output>
        <button type="button" aria-label={'One more of ' + choice.name} onClick={() => onChange(amount + 1)}>
          +
        </button>
      </div>
    </li>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Choice } from './components/Option';

const CHOICES: Choice[] = [
${list.map(({ name, note, cost }) => `  { name: ${quote(name)}, note: ${quote(note)}, cost: ${cost} },`).join('\n')}
];
/** From this sum on a tenth is taken off. */
const LARGE = 100;
${MONEY}`,
    state: `  const [amounts, setAmounts] = useState<Record<string, number>>({});
  const sum = CHOICES.reduce((total, { name, cost }) => total + cost * (amounts[name] ?? 0), 0);
  const off = sum >= LARGE ? sum / 10 : 0;`,
    work: `        <ul className="list">
          {CHOICES.map((choice) => (
            <Option
              key={choice.name}
              choice={choice}
              amount={amounts[choice.name] ?? 0}
              onChange={(amount) => setAmounts({ ...amounts, [choice.name]: amount })}
            />
          ))}
        </ul>
        <p className="result" role="status">
          <strong>{money(sum - off)}</strong>
          {off > 0 ? 'after ' + money(off) + ' off' : 'A tenth comes off from ' + money(LARGE)}
        </p>`,
    rules: ['list', 'note', 'acts', 'result'],
    css: `.list > li { flex-wrap: wrap; }
.list > li > :first-child { flex: 1 1 12rem; }
.list output { min-width: 2rem; text-align: center; font-weight: 700; font-variant-numeric: tabular-nums; }`,
  };
};

export const calculator: Recipe = () => ({
  lede: 'Buttons and keys both work.',
  components: [
    {
      name: 'Keypad',
      text: `const KEYS = ['7', '8', '9', '÷', '4', '5', '6', '×', '1', '2', '3', '−', '0', '.', '=', '+'];
const NAMES: Record<string, string> = { '÷': 'divide by', '×': 'times', '−': 'minus', '+': 'plus', '=': 'equals', '.': 'point' };

export function Keypad({ onKey }: { onKey: (key: string) => void }) {
  return (
    <div className="keys" role="group" aria-label="Keys">
      <button type="button" className="wide" onClick={() => onKey('C')}>
        Clear
      </button>
      <button type="button" className="wide" onClick={() => onKey('⌫')}>
        Back
      </button>
      {KEYS.map((key) => (
        <button key={key} type="button" className={key === '=' ? 'main' : undefined} aria-label={NAMES[key]} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
    </div>
  );
}
`,
    },
  ],
  imports: `import { useEffect, useReducer } from 'react';`,
  before: `interface Sum {
  shown: string;
  kept: number | null;
  sign: string;
  fresh: boolean;
}

const START: Sum = { shown: '0', kept: null, sign: '', fresh: true };
const TYPED: Record<string, string> = { '/': '÷', '*': '×', '-': '−', Enter: '=', Backspace: '⌫', Escape: 'C', ',': '.' };

function work(a: number, sign: string, b: number) {
  if (sign === '+') return a + b;
  if (sign === '−') return a - b;
  if (sign === '×') return a * b;
  return b === 0 ? NaN : a / b;
}

/** Long fractions are cut where binary arithmetic begins to show. */
const tidy = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(12))) : 'Not possible');

function press(sum: Sum, key: string): Sum {
  const { shown, kept, sign, fresh } = sum;
  if (key === 'C') return START;
  if (key === '⌫') return fresh ? sum : { ...sum, shown: shown.length > 1 ? shown.slice(0, -1) : '0' };
  if (/^[0-9]$/.test(key)) return { ...sum, shown: fresh || shown === '0' ? key : (shown + key).slice(0, 14), fresh: false };
  if (key === '.') return shown.includes('.') && !fresh ? sum : { ...sum, shown: fresh ? '0.' : shown + '.', fresh: false };
  if (fresh && kept !== null && key !== '=') return { ...sum, sign: key };
  const value = kept === null ? Number(shown) : work(kept, sign, Number(shown));
  return { shown: tidy(value), kept: key === '=' || !Number.isFinite(value) ? null : value, sign: key === '=' ? '' : key, fresh: true };
}`,
  state: `  const [sum, dispatch] = useReducer(press, START);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = TYPED[event.key] ?? event.key;
      const onButton = event.target instanceof HTMLButtonElement && event.key === 'Enter';
      if (/^([0-9.+=]|÷|×|−|⌫|C)$/.test(key) && !event.ctrlKey && !event.metaKey && !onButton) dispatch(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);`,
  work: `        <p className="result display" role="status">
          <span>{sum.kept === null ? '\\u00a0' : tidy(sum.kept) + ' ' + sum.sign}</span>
          <strong>{sum.shown}</strong>
        </p>
        <Keypad onKey={dispatch} />`,
  rules: ['result'],
  css: `.work { width: 100%; max-width: 30rem; }
.display { text-align: right; overflow-wrap: anywhere; }
.keys { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.5rem; }
.keys button { min-height: 3.6rem; padding: 0; font-size: 1.3rem; }
.keys .wide { grid-column: span 2; min-height: 2.9rem; font-size: 1rem; }`,
});
