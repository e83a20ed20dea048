import type { Recipe } from './recipe.ts';

const COPY = `  const [copied, setCopied] = useState('');

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied ' + text);
    } catch {
      setCopied('The browser keeps the clipboard to itself here. Select the text instead.');
    }
  }`;

export const colour: Recipe = ({ roll }) => {
  const hue = [12, 48, 96, 160, 200, 250, 285, 330][roll.int(8)] ?? 200;
  return {
    lede: 'Hue, saturation and lightness, and whether text can be read on it.',
    components: [
      {
        name: 'Slider',
        text: `interface SliderProps {
  label: string;
  value: number;
  max: number;
  unit: string;
  onChange: (value: number) => void;
}

export function Slider({ label, value, max, unit, onChange }: SliderProps) {
  return (
    <label>
      <span className="pair">
        <span>{label}</span>
        <output>
          {value}
          {unit}
        </output>
      </span>
      <input type="range" min={0} max={max} value={value} onChange={(event) => onChange(Number(event.target.value))} />
    </label>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `/** Hue in degrees, the others in percent, to the channels red, green and blue, 0 to 1. */
function channels(hue: number, saturation: number, lightness: number) {
  const l = lightness / 100;
  const a = (saturation / 100) * Math.min(l, 1 - l);
  return [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12;
    return l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  });
}

const hexOf = (rgb: readonly number[]) => '#' + rgb.map((one) => Math.round(one * 255).toString(16).padStart(2, '0')).join('');

/** WCAG 2.2 relative luminance. */
function luminance(rgb: readonly number[]) {
  const [r = 0, g = 0, b = 0] = rgb.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}`,
    state: `  const [hue, setHue] = useState(${hue});
  const [saturation, setSaturation] = useState(70);
  const [lightness, setLightness] = useState(45);
  const [kept, setKept] = useState<string[]>([]);
${COPY}

  const rgb = channels(hue, saturation, lightness);
  const hex = hexOf(rgb);
  const onWhite = 1.05 / (luminance(rgb) + 0.05);
  const onBlack = (luminance(rgb) + 0.05) / 0.05;`,
    work: `        <div className="swatch" style={{ background: hex, color: onWhite >= onBlack ? '#fff' : '#000' }}>
          <strong>{hex}</strong>
          <span>
            {onWhite.toFixed(1)} : 1 with white, {onBlack.toFixed(1)} : 1 with black
          </span>
        </div>
        <div className="fields">
          <Slider label="Hue" unit="°" max={360} value={hue} onChange={setHue} />
          <Slider label="Saturation" unit=" %" max={100} value={saturation} onChange={setSaturation} />
          <Slider label="Lightness" unit=" %" max={100} value={lightness} onChange={setLightness} />
        </div>
        <div className="acts">
          <button type="button" className="main" onClick={() => setKept([hex, ...kept.filter((one) => one !== hex)].slice(0, 8))}>
            Keep this one
          </button>
          <button type="button" onClick={() => void copy(hex)}>
            Copy
          </button>
        </div>
        <p className="note" role="status">
          {copied}
        </p>
        <ul className="kept" aria-label="Kept colours">
          {kept.map((one) => (
            <li key={one}>
              <span style={{ background: one }} />
              {one}
            </li>
          ))}
        </ul>`,
    rules: ['fields', 'range', 'acts', 'note'],
    css: `.swatch { display: grid; gap: 0.3rem; align-content: end; min-height: 12rem; padding: 1.25rem; border-radius: var(--r); box-shadow: inset 0 0 0 1px var(--line); }
.swatch strong { font: var(--weight) clamp(2rem, 8vw, 3.5rem)/1 var(--display); }
.pair { display: flex; justify-content: space-between; font-variant-numeric: tabular-nums; }
.kept { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.2rem, 1fr)); gap: 0.6rem; padding: 0; list-style: none; font-size: 0.9rem; }
.kept span { display: block; height: 3rem; border-radius: min(var(--r), 0.6rem); box-shadow: inset 0 0 0 1px var(--line); }`,
  };
};

export const password: Recipe = ({ wish }) => ({
  lede: 'Made in this browser by its own source of chance, and sent nowhere.',
  components: [
    {
      name: 'Strength',
      text: `const WORDS = ['Weak', 'Fair', 'Strong', 'Very strong'];

/** What the bits of chance in it are worth, in words and as a bar. */
export function Strength({ bits }: { bits: number }) {
  const level = bits < 50 ? 0 : bits < 70 ? 1 : bits < 100 ? 2 : 3;
  return (
    <div>
      <p role="status">
        {WORDS[level]}, {Math.round(bits)} bits
      </p>
      <div className="meter" aria-hidden="true">
        <span style={{ width: Math.min(100, (bits / 128) * 100) + '%' }} />
      </div>
    </div>
  );
}
`,
    },
  ],
  imports: `import { useState } from 'react';`,
  before: `const SETS = [
  { name: 'Small letters', letters: 'abcdefghijkmnopqrstuvwxyz' },
  { name: 'Capital letters', letters: 'ABCDEFGHJKLMNPQRSTUVWXYZ' },
  { name: 'Digits', letters: '23456789' },
  { name: 'Symbols', letters: '!#$%&*+-=?@_' },
];

function make(length: number, letters: string) {
  // numbers past the last whole multiple are drawn again, or the first letters would come more often
  const limit = Math.floor(2 ** 32 / letters.length) * letters.length;
  let text = '';
  while (text.length < length) {
    const value = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    if (value < limit) text += letters.charAt(value % letters.length);
  }
  return text;
}`,
  state: `  const [length, setLength] = useState(${Math.max(8, Math.min(24, wish.counts['letter'] ?? 16))});
  const [used, setUsed] = useState(SETS.map(() => true));
  const letters = SETS.filter((_, index) => used[index]).map((set) => set.letters).join('');
  const [text, setText] = useState(() => make(length, letters));
${COPY}

  function renew(nextLength: number, nextUsed: boolean[]) {
    setLength(nextLength);
    setUsed(nextUsed);
    setText(make(nextLength, SETS.filter((_, index) => nextUsed[index]).map((set) => set.letters).join('')));
  }`,
  work: `        <output className="password">{text}</output>
        <Strength bits={length * Math.log2(letters.length)} />
        <div className="acts">
          <button type="button" className="main" onClick={() => renew(length, used)}>
            Make another
          </button>
          <button type="button" onClick={() => void copy(text)}>
            Copy
          </button>
        </div>
        <p className="note" role="status">
          {copied}
        </p>
        <div className="fields">
          <label>
            Length, {length}
            <input type="range" min={8} max={40} value={length} onChange={(event) => renew(Number(event.target.value), used)} />
          </label>
          {SETS.map((set, index) => (
            <label key={set.name} className="tick">
              <input
                type="checkbox"
                checked={used[index] ?? false}
                disabled={used[index] === true && used.filter(Boolean).length === 1}
                onChange={() => renew(length, used.map((one, at) => (at === index ? !one : one)))}
              />
              {set.name}
            </label>
          ))}
        </div>`,
  rules: ['fields', 'range', 'tick', 'acts', 'note', 'meter'],
  css: `.password { display: block; padding: 1.25rem; border-radius: var(--r); background: var(--deep); color: var(--on-deep); font: 600 clamp(1.2rem, 4.5vw, 1.9rem)/1.3 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }`,
});
