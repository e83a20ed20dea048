import { count, quote, type Recipe } from './recipe.ts';

interface Step {
  readonly title: string;
  readonly fields: readonly (readonly [key: string, label: string, type: string])[];
}
const STEPS: readonly Step[] = [
  {
    title: 'Who you are',
    fields: [
      ['name', 'Name', 'text'],
      ['mail', 'E-mail address', 'email'],
    ],
  },
  {
    title: 'When',
    fields: [
      ['day', 'Day', 'date'],
      ['people', 'How many people', 'number'],
    ],
  },
  {
    title: 'Where to',
    fields: [
      ['street', 'Street and number', 'text'],
      ['town', 'Town', 'text'],
    ],
  },
  { title: 'Anything else', fields: [['wish', 'A wish, or a question', 'text']] },
  { title: 'How to reach you', fields: [['phone', 'Telephone', 'tel']] },
];

/** The browser checks each step with its own rules and words; what was typed is kept in both directions. */
export const wizard: Recipe = (ask) => {
  const steps = STEPS.slice(0, count(ask, 'step', 3, STEPS.length));
  return {
    lede: ask.topic
      ? `${steps.length} short steps for ${ask.topic}, then a look at the whole.`
      : `${steps.length} short steps, then a look at the whole.`,
    components: [
      {
        name: 'Progress',
        text: `export function Progress({ names, at }: { names: readonly string[]; at: number }) {
  return (
    <ol className="progress">
      {names.map((name, index) => (
        <li key={name} className={index < at ? 'over' : undefined} aria-current={index === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}
`,
      },
    ],
    imports: `import { useState, type SubmitEvent } from 'react';`,
    before: `const STEPS = [
${steps
  .map(
    ({ title, fields }) =>
      `  {\n    title: ${quote(title)},\n    fields: [\n${fields.map(([key, label, type]) => `      { key: '${key}', label: ${quote(label)}, type: '${type}' },`).join('\n')}\n    ],\n  },`,
  )
  .join('\n')}
];`,
    state: `  const [at, setAt] = useState(0);
  const [values, setValues] = useState<Record<string, string>>({});
  const [sent, setSent] = useState(false);
  const step = STEPS[at];

  function next(event: SubmitEvent) {
    event.preventDefault();
    if (step) setAt(at + 1);
    else setSent(true);
  }

  function again() {
    setAt(0);
    setValues({});
    setSent(false);
  }`,
    work: `        <Progress names={[...STEPS.map(({ title }) => title), 'Check']} at={at} />
        {sent ? (
          <div className="result" role="status">
            <strong>Thank you{values['name'] ? ', ' + values['name'] : ''}.</strong>
            Nothing was sent anywhere: this is a prototype.
            <button type="button" onClick={again}>
              Start again
            </button>
          </div>
        ) : (
          <form className="fields" onSubmit={next}>
            <h2>{step?.title ?? 'Is this right?'}</h2>
            {step?.fields.map(({ key, label, type }) => (
              <label key={key}>
                {label}
                <input required type={type} min={type === 'number' ? 1 : undefined} value={values[key] ?? ''} onChange={(event) => setValues({ ...values, [key]: event.target.value })} />
              </label>
            ))}
            {!step && (
              <dl className="summary">
                {STEPS.flatMap(({ fields }) => fields).map(({ key, label }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>{values[key]}</dd>
                  </div>
                ))}
              </dl>
            )}
            <div className="acts">
              <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
                Back
              </button>
              <button type="submit" className="main">
                {step ? 'Next' : 'Send'}
              </button>
            </div>
          </form>
        )}`,
    rules: ['fields', 'acts', 'result'],
    css: `.progress { display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; padding: 0 0 0.75rem; border-bottom: 1px solid var(--line); list-style: none; counter-reset: step; color: var(--soft); }
.progress li { counter-increment: step; }
.progress li::before { content: counter(step) '  '; font-weight: 700; }
.progress .over { text-decoration: line-through; }
.progress [aria-current] { color: var(--ink); font-weight: 700; }
.fields h2 { font-size: clamp(1.5rem, 5vw, 2.2rem); }
.summary > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1rem; padding-block: 0.5rem; border-top: 1px solid var(--line); }
.summary dd { margin: 0; font-weight: 650; }
.result button { justify-self: start; margin-top: 0.75rem; border-color: currentColor; background: none; box-shadow: none; color: inherit; }
.result button:hover:not(:disabled) { background: none; text-decoration: underline; }`,
  };
};
