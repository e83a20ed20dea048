import { quote, type Recipe } from './recipe.ts';

interface Scale {
  readonly about: RegExp;
  readonly lede: string;
  /** Name, sign, and what turns one of it into the first: value × factor + offset. */
  readonly units: readonly (readonly [name: string, sign: string, factor: number, offset: number])[];
  readonly start: number;
}

const SCALES: readonly Scale[] = [
  {
    about: /temperature|celsius|fahrenheit|kelvin|heat|oven/i,
    lede: 'Degrees, whichever way round. Change one and the others follow.',
    units: [
      ['Celsius', '°C', 1, 0],
      ['Fahrenheit', '°F', 5 / 9, -160 / 9],
      ['Kelvin', 'K', 1, -273.15],
    ],
    start: 20,
  },
  {
    about: /weight|kilo|pound|mass|gram/i,
    lede: 'Weights, whichever way round. Change one and the others follow.',
    units: [
      ['Kilograms', 'kg', 1, 0],
      ['Pounds', 'lb', 0.45359237, 0],
      ['Ounces', 'oz', 0.028349523125, 0],
    ],
    start: 5,
  },
  {
    about: /cook|recipe|cup|spoon|volume|litre|liter/i,
    lede: 'From the cookbook to the scale. Change one and the others follow.',
    units: [
      ['Millilitres', 'ml', 1, 0],
      ['Cups', 'cup', 240, 0],
      ['Tablespoons', 'tbsp', 15, 0],
      ['Teaspoons', 'tsp', 5, 0],
    ],
    start: 250,
  },
  {
    about: /./,
    lede: 'Lengths, whichever way round. Change one and the others follow.',
    units: [
      ['Kilometres', 'km', 1, 0],
      ['Miles', 'mi', 1.609344, 0],
      ['Metres', 'm', 0.001, 0],
      ['Feet', 'ft', 0.0003048, 0],
    ],
    start: 10,
  },
];

const exact = (value: number): string => String(Number(value.toPrecision(15)));

export const converter: Recipe = ({ title, topic, wish }) => {
  const said = `${title} ${topic} ${[...wish.asked].join(' ')}`;
  const scale = SCALES.find(({ about }) => about.test(said)) ?? SCALES[0];
  const units = scale?.units ?? [];
  return {
    lede: scale?.lede ?? '',
    components: [
      {
        name: 'UnitField',
        text: `export interface Unit {
  name: string;
  sign: string;
  /** value × factor + offset gives the first unit. */
  factor: number;
  offset: number;
}

interface UnitFieldProps {
  unit: Unit;
  value: string;
  onChange: (text: string) => void;
}

export function UnitField({ unit, value, onChange }: UnitFieldProps) {
  return (
    <label>
      {unit.name}
      <span className="unit">
        <input type="number" step="any" inputMode="decimal" value={value} onChange={(event) => onChange(event.target.value)} />
        <span aria-hidden="true">{unit.sign}</span>
      </span>
    </label>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Unit } from './components/UnitField';

const UNITS: Unit[] = [
${units.map(([name, sign, factor, offset]) => `  { name: ${quote(name)}, sign: ${quote(sign)}, factor: ${exact(factor)}, offset: ${exact(offset)} },`).join('\n')}
];

const convert = (value: number, from: Unit, to: Unit) => (value * from.factor + from.offset - to.offset) / to.factor;
const shown = (value: number) => String(Number(value.toPrecision(6)));`,
    state: `  // what was typed stays as it was typed; the others are worked out from it
  const [typed, setTyped] = useState({ name: UNITS[0]?.name ?? '', text: '${scale?.start ?? 0}' });
  const from = UNITS.find(({ name }) => name === typed.name);
  const value = Number(typed.text);`,
    work: `        <div className="fields">
          {UNITS.map((unit) => (
            <UnitField
              key={unit.name}
              unit={unit}
              value={unit === from || !from || typed.text === '' ? typed.text : shown(convert(value, from, unit))}
              onChange={(text) => setTyped({ name: unit.name, text })}
            />
          ))}
        </div>
        <p className="result" role="status">
          {UNITS.slice(0, 2).map((unit) => (
            <strong key={unit.name}>
              {from && typed.text !== '' ? shown(convert(value, from, unit)) : '\\u2013'} {unit.sign}
            </strong>
          ))}
        </p>`,
    rules: ['fields', 'result'],
    css: `.unit { display: grid; grid-template-columns: minmax(0, 1fr) 3.2rem; gap: 0.6rem; align-items: center; }
.unit input { font-size: 1.3rem; font-variant-numeric: tabular-nums; }
.result strong { font-size: clamp(1.6rem, 6vw, 2.6rem); }
.result strong + strong { color: var(--on-deep); font-weight: 400; }`,
  };
};
