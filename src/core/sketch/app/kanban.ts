import { tasksFor } from './matter.ts';
import { count, quote, type Recipe } from './recipe.ts';

const COLUMNS: readonly (readonly string[])[] = [
  ['To do'],
  ['To do', 'Done'],
  ['To do', 'Doing', 'Done'],
  ['Ideas', 'To do', 'Doing', 'Done'],
  ['Ideas', 'To do', 'Doing', 'Checking', 'Done'],
];

/** Cards move with the pointer and with buttons: what can be dragged can also be done from the keyboard. */
export const kanban: Recipe = (ask) => {
  const columns = COLUMNS[count(ask, 'column', ask.wish.counts['list'] ?? ask.wish.counts['lane'] ?? 3, 5) - 1] ?? [];
  const tasks = tasksFor(`${ask.topic} ${ask.title}`, ask.topic || 'it');
  return {
    lede: ask.topic ? `Where things stand with ${ask.topic}.` : 'Where things stand. Drag a card, or use its arrows.',
    components: [
      {
        name: 'Column',
        text: `import { useState } from 'react';

export interface Card {
  id: number;
  text: string;
  column: number;
}

interface ColumnProps {
  name: string;
  cards: readonly Card[];
  first: boolean;
  last: boolean;
  onAdd: (text: string) => void;
  onMove: (id: number, by: number) => void;
  onDrop: (id: number) => void;
}

export function Column({ name, cards, first, last, onAdd, onMove, onDrop }: ColumnProps) {
  const [text, setText] = useState('');
  return (
    <section
      className="column"
      aria-label={name}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(Number(event.dataTransfer.getData('text/plain')));
      }}
    >
      <h2>
        {name} <span className="note">{cards.length}</span>
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} className="card" draggable onDragStart={(event) => event.dataTransfer.setData('text/plain', String(card.id))}>
            <p>{card.text}</p>
            <div className="acts">
              <button type="button" className="quiet" disabled={first} aria-label={'Move ' + card.text + ' back'} onClick={() => onMove(card.id, -1)}>
                ←
              </button>
              <button type="button" className="quiet" disabled={last} aria-label={'Move ' + card.text + ' on'} onClick={() => onMove(card.id, 1)}>
                →
              </button>
            </div>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onAdd(text.trim());
          setText('');
        }}
      >
        <input aria-label={'New card in ' + name} placeholder="New card" value={text} onChange={(event) => setText(event.target.value)} />
      </form>
    </section>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Card } from './components/Column';

const COLUMNS = [${columns.map(quote).join(', ')}];
const FIRST: Card[] = [
${tasks.map((text, i) => `  { id: ${i + 1}, text: ${quote(text)}, column: ${columns.length === 1 ? 0 : i < 1 ? columns.length - 1 : i < 3 ? Math.max(0, columns.length - 2) : 0} },`).join('\n')}
];`,
    state: `  const [cards, setCards] = useState(FIRST);

  const put = (id: number, place: (card: Card) => number) =>
    setCards(
      cards.map((card) =>
        card.id === id ? { ...card, column: Math.min(COLUMNS.length - 1, Math.max(0, place(card))) } : card,
      ),
    );`,
    work: `        <div className="board">
          {COLUMNS.map((name, index) => (
            <Column
              key={name}
              name={name}
              cards={cards.filter((card) => card.column === index)}
              first={index === 0}
              last={index === COLUMNS.length - 1}
              onAdd={(text) => setCards([...cards, { id: Date.now(), text, column: index }])}
              onMove={(id, by) => put(id, (card) => card.column + by)}
              onDrop={(id) => put(id, () => index)}
            />
          ))}
        </div>
        <p className="note" role="status">
          {cards.filter((card) => card.column === COLUMNS.length - 1).length} of {cards.length} in {COLUMNS.at(-1)}
        </p>`,
    rules: ['acts', 'note'],
    css: `.board { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr)); gap: 0.75rem; align-items: start; }
.column { display: grid; gap: 0.6rem; padding: 0.75rem; border-radius: var(--r); background: var(--tint); }
.column ul { display: grid; gap: 0.6rem; padding: 0; list-style: none; }
.column .note { font: 400 0.95rem var(--text); letter-spacing: 0; }
.column:last-child { box-shadow: inset 0 0.35rem 0 var(--spot); }
.card { padding: 0.65rem 0.75rem; border: 1px solid var(--line); border-radius: var(--r); background: var(--paper); cursor: grab; }
.card .acts { justify-content: space-between; margin: 0.25rem -0.4rem -0.35rem; }`,
  };
};
