import { count, quote, type Recipe } from './recipe.ts';

const rows = (list: readonly (readonly [string, string])[]): string =>
  list.map(([title, text]) => `  { title: ${quote(title)}, text: ${quote(text)} },`).join('\n');

/** More than a bank holds: steps and questions of the same domain fill up. */
const pairs = (ask: Parameters<Recipe>[0], number: number): readonly (readonly [string, string])[] => {
  const seen = new Set<string>();
  return [...ask.copy.features.list, ...ask.copy.steps.list, ...ask.copy.faq]
    .filter(([title]) => !seen.has(title) && seen.add(title))
    .slice(0, number);
};

export const tabs: Recipe = (ask) => {
  const list = pairs(ask, count(ask, 'tab', ask.wish.counts['panel'] ?? 3, 8));
  return {
    lede: ask.topic
      ? `${list.length} sides of ${ask.topic}. Arrow keys change over.`
      : 'Arrow keys change over, as tabs should.',
    components: [
      {
        name: 'Tabs',
        text: `import { useRef, useState, type KeyboardEvent } from 'react';

export interface Panel {
  title: string;
  text: string;
}

/** Tabs by the pattern of the ARIA guide: one stop for Tab, arrows, Home and End inside. */
export function Tabs({ label, panels }: { label: string; panels: readonly Panel[] }) {
  const [at, setAt] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);

  function onKeyDown(event: KeyboardEvent) {
    const last = panels.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    buttons.current[next]?.focus();
  }

  return (
    <div className="tabs">
      <div role="tablist" aria-label={label} className="acts" onKeyDown={onKeyDown}>
        {panels.map((panel, index) => (
          <button
            key={panel.title}
            ref={(button) => {
              buttons.current[index] = button;
            }}
            type="button"
            role="tab"
            id={'tab-' + index}
            aria-controls={'panel-' + index}
            aria-selected={index === at}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setAt(index)}
          >
            {panel.title}
          </button>
        ))}
      </div>
      {panels.map((panel, index) => (
        <section key={panel.title} role="tabpanel" id={'panel-' + index} aria-labelledby={'tab-' + index} tabIndex={0} hidden={index !== at} className="panel">
          <h2>{panel.title}</h2>
          <p>{panel.text}</p>
        </section>
      ))}
    </div>
  );
}
`,
      },
    ],
    imports: '',
    before: `const PANELS = [
${rows(list)}
];`,
    state: '',
    work: `        <Tabs label=${quote(ask.topic ? 'Sides' : 'Tabs').replace(/'/g, '"')} panels={PANELS} />`,
    rules: ['acts'],
    css: `.tabs { display: grid; gap: var(--gap); }
.panel { min-height: 12rem; padding: var(--sp); border-radius: var(--r); background: var(--tint); }
.panel[hidden] { display: none; }
.panel h2 { margin-bottom: 0.75rem; font-size: clamp(1.5rem, 4vw, 2.2rem); }
.panel p { max-width: 34rem; font-size: 1.15rem; }`,
  };
};

export const accordion: Recipe = (ask) => {
  const list = ask.copy.faq.slice(
    0,
    count(ask, 'panel', ask.wish.counts['question'] ?? ask.wish.counts['section'] ?? ask.wish.counts['item'] ?? 5, 8),
  );
  return {
    lede: 'One open at a time. The answer is found by the page search too.',
    components: [
      {
        name: 'Entry',
        text: `import { useId } from 'react';

interface EntryProps {
  title: string;
  text: string;
  open: boolean;
  onToggle: () => void;
}

export function Entry({ title, text, open, onToggle }: EntryProps) {
  const id = useId();
  return (
    <section className="entry">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          {title}
          <span aria-hidden="true" className={open ? 'sign open' : 'sign'} />
        </button>
      </h2>
      <p id={id} hidden={!open}>
        {text}
      </p>
    </section>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `const ENTRIES = [
${rows(list)}
];`,
    state: `  const [open, setOpen] = useState<string | null>(ENTRIES[0]?.title ?? null);`,
    work: `        <div className="entries">
          {ENTRIES.map(({ title, text }) => (
            <Entry key={title} title={title} text={text} open={open === title} onToggle={() => setOpen(open === title ? null : title)} />
          ))}
        </div>`,
    rules: [],
    css: `.entry { border-bottom: 1.5px solid var(--ink); }
.entry button { display: flex; gap: 1rem; align-items: center; justify-content: space-between; width: 100%; padding: 1rem 0; border: 0; border-radius: 0; background: none; box-shadow: none; text-align: left; }
.entry button:hover:not(:disabled) { translate: none; background: none; box-shadow: none; text-decoration: underline; }
.entry p { max-width: 38rem; padding-bottom: 1.1rem; }
.sign { position: relative; flex: none; width: 1rem; height: 1rem; }
.sign::before, .sign::after { content: ''; position: absolute; inset: 0.42rem 0; background: currentColor; transition: rotate 0.15s; }
.sign:not(.open)::after { rotate: 90deg; }`,
  };
};

export const carousel: Recipe = (ask) => {
  const slides = pairs(ask, count(ask, 'slide', 4, 8));
  return {
    lede: ask.topic
      ? `${slides.length} things about ${ask.topic}. It moves when you do.`
      : 'It moves when you do: arrows, dots or keys.',
    components: [
      {
        name: 'Slide',
        text: `export interface SlideText {
  title: string;
  text: string;
}

interface SlideProps {
  slide: SlideText;
  at: number;
  of: number;
}

export function Slide({ slide, at, of }: SlideProps) {
  return (
    <div className={'slide tone-' + (at % 3)} role="group" aria-roledescription="slide" aria-label={at + 1 + ' of ' + of}>
      <span className="figure" aria-hidden="true">
        {at + 1}
      </span>
      <h2>{slide.title}</h2>
      <p>{slide.text}</p>
    </div>
  );
}
`,
      },
    ],
    imports: `import { useState, type KeyboardEvent } from 'react';`,
    before: `import type { SlideText } from './components/Slide';

const SLIDES: SlideText[] = [
${rows(slides)}
];`,
    state: `  const [at, setAt] = useState(0);
  const slide = SLIDES[at];
  const go = (by: number) => setAt((at + by + SLIDES.length) % SLIDES.length);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
  }`,
    work: `        <section className="carousel" aria-roledescription="carousel" aria-label="Slides" onKeyDown={onKeyDown}>
          <div aria-live="polite">{slide && <Slide slide={slide} at={at} of={SLIDES.length} />}</div>
          <div className="acts">
            <button type="button" onClick={() => go(-1)}>
              Previous
            </button>
            <button type="button" className="main" onClick={() => go(1)}>
              Next
            </button>
            <div className="dots" role="group" aria-label="Choose a slide">
              {SLIDES.map(({ title }, index) => (
                <button key={title} type="button" className="dot" aria-label={'Slide ' + (index + 1) + ', ' + title} aria-pressed={index === at} onClick={() => setAt(index)} />
              ))}
            </div>
          </div>
        </section>`,
    rules: ['acts', 'figure'],
    css: `.carousel { display: grid; gap: var(--gap); }
.slide { display: grid; gap: 0.75rem; align-content: end; min-height: 22rem; padding: var(--sp); border-radius: var(--r); }
.slide h2 { font-size: clamp(1.8rem, 6vw, 3rem); }
.slide p { max-width: 34rem; font-size: 1.1rem; }
.tone-0 { background: var(--field); color: var(--on-field); }
.tone-1 { background: var(--spot); color: var(--on-spot); }
.tone-2 { background: var(--deep); color: var(--on-deep); }
.dots { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.dot { width: 1.6rem; min-height: 1.6rem; padding: 0; border-radius: 50%; }`,
  };
};
