import { tasksFor } from './matter.ts';
import { quote, type Recipe } from './recipe.ts';

export const todo: Recipe = ({ wish, topic, title }) => {
  const tasks = tasksFor(`${topic} ${title}`, topic || 'it');
  const bar = !wish.refused.has('bar') && !wish.refused.has('progress');
  return {
    lede: topic ? `What has to happen for ${topic}, and what is done.` : 'What has to happen, and what is done.',
    components: [
      {
        name: 'AddTask',
        text: `import { useState } from 'react';

/** A field for one new task. Enter adds it. */
export function AddTask({ onAdd }: { onAdd: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <label>
        New task
        <input value={text} onChange={(event) => setText(event.target.value)} maxLength={120} />
      </label>
      <button type="submit" className="main">
        Add
      </button>
    </form>
  );
}
`,
      },
      {
        name: 'TaskRow',
        text: `export interface Task {
  id: number;
  text: string;
  done: boolean;
}

interface TaskRowProps {
  task: Task;
  onToggle: () => void;
  onRemove: () => void;
}

export function TaskRow({ task, onToggle, onRemove }: TaskRowProps) {
  return (
    <li className={task.done ? 'done' : undefined}>
      <label className="tick">
        <input type="checkbox" checked={task.done} onChange={onToggle} />
        <span>{task.text}</span>
      </label>
      <button type="button" className="quiet" aria-label={'Remove ' + task.text} onClick={onRemove}>
        Remove
      </button>
    </li>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Task } from './components/TaskRow';

const FIRST: Task[] = [
${tasks.map((text, i) => `  { id: ${i + 1}, text: ${quote(text)}, done: ${i === 0} },`).join('\n')}
];
const FILTERS = ['All', 'Open', 'Done'] as const;`,
    state: `  const [tasks, setTasks] = useState(FIRST);
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('All');
  const done = tasks.filter((task) => task.done).length;
  const shown = tasks.filter((task) => filter === 'All' || task.done === (filter === 'Done'));

  const add = (text: string) => setTasks([...tasks, { id: Date.now(), text, done: false }]);
  const toggle = (id: number) => setTasks(tasks.map((task) => (task.id === id ? { ...task, done: !task.done } : task)));
  const remove = (id: number) => setTasks(tasks.filter((task) => task.id !== id));`,
    work: `        <AddTask onAdd={add} />
        <div className="acts" role="group" aria-label="Show">
          {FILTERS.map((name) => (
            <button key={name} type="button" aria-pressed={name === filter} onClick={() => setFilter(name)}>
              {name}
            </button>
          ))}
        </div>
        <ul className="list">
          {shown.map((task) => (
            <TaskRow key={task.id} task={task} onToggle={() => toggle(task.id)} onRemove={() => remove(task.id)} />
          ))}
        </ul>
        {shown.length === 0 && <p className="note">{filter === 'Done' ? 'Nothing is done yet.' : 'Nothing is left here.'}</p>}
        <p className="note" role="status">
          {done} of {tasks.length} done
        </p>${
          bar
            ? `
        <div className="meter" aria-hidden="true">
          <span style={{ width: (tasks.length === 0 ? 0 : (done / tasks.length) * 100) + '%' }} />
        </div>`
            : ''
        }`,
    rules: ['row', 'acts', 'list', 'tick', 'note', ...(bar ? ['meter'] : [])],
    css: `.done .tick span { color: var(--soft); text-decoration: line-through; }
.row { display: flex; }
.row label { display: grid; gap: 0.3rem; font-weight: 600; }`,
  };
};

export const notes: Recipe = ({ topic, copy }) => {
  const first = copy.features.list.slice(0, 3);
  return {
    lede: topic ? `Loose ends about ${topic}, kept in one place.` : 'Short notes, found again by any word in them.',
    components: [
      {
        name: 'NoteCard',
        text: `export interface Note {
  id: number;
  title: string;
  text: string;
}

interface NoteCardProps {
  note: Note;
  onChange: (note: Note) => void;
  onRemove: () => void;
}

export function NoteCard({ note, onChange, onRemove }: NoteCardProps) {
  return (
    <li className="card">
      <input className="title" aria-label="Title" placeholder="Title" value={note.title} onChange={(event) => onChange({ ...note, title: event.target.value })} />
      <textarea aria-label={'Text of ' + (note.title || 'the note')} rows={4} value={note.text} onChange={(event) => onChange({ ...note, text: event.target.value })} />
      <button type="button" className="quiet" aria-label={'Remove ' + (note.title || 'the note')} onClick={onRemove}>
        Remove
      </button>
    </li>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Note } from './components/NoteCard';

const FIRST: Note[] = [
${first.map(([title, text], i) => `  { id: ${i + 1}, title: ${quote(title)}, text: ${quote(text)} },`).join('\n')}
];`,
    state: `  const [notes, setNotes] = useState(FIRST);
  const [search, setSearch] = useState('');
  const shown = notes.filter((note) => (note.title + ' ' + note.text).toLowerCase().includes(search.toLowerCase()));`,
    work: `        <div className="row">
          <label>
            Search
            <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
          </label>
          <button type="button" className="main" onClick={() => { setSearch(''); setNotes([{ id: Date.now(), title: '', text: '' }, ...notes]); }}>
            New note
          </button>
        </div>
        <ul className="cards">
          {shown.map((note) => (
            <NoteCard
              key={note.id}
              note={note}
              onChange={(changed) => setNotes(notes.map((one) => (one.id === note.id ? changed : one)))}
              onRemove={() => setNotes(notes.filter((one) => one.id !== note.id))}
            />
          ))}
        </ul>
        <p className="note" role="status">
          {search === '' ? notes.length + ' notes' : shown.length + ' of ' + notes.length + ' notes'}
        </p>`,
    rules: ['row', 'fields', 'note'],
    css: `.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); gap: var(--gap); padding: 0; list-style: none; }
.card { display: grid; justify-items: start; padding: 0.6rem; border-radius: var(--r); background: var(--tint); }
.card:nth-child(3n + 1) { background: var(--spot); color: var(--on-spot); }
.card input, .card textarea { border-color: transparent; background: transparent; resize: vertical; }
.card .title { font: var(--weight) 1.2rem/1.2 var(--display); }
.card ::placeholder { color: inherit; opacity: 1; }
.card button.quiet { color: inherit; }`,
  };
};

/** For a wish that says "app" and no kind of app: what the domain offers, to search through and keep. */
export const collection: Recipe = ({ copy }) => ({
  lede: copy.items.intro,
  components: [
    {
      name: 'ItemRow',
      text: `export interface Item {
  name: string;
  note: string;
  figure: string;
}

interface ItemRowProps {
  item: Item;
  kept: boolean;
  onKeep: () => void;
}

export function ItemRow({ item, kept, onKeep }: ItemRowProps) {
  return (
    <li>
      <div>
        <h2>{item.name}</h2>
        <p className="note">{item.note}</p>
      </div>
      <span className="price">{item.figure}</span>
      <button type="button" aria-pressed={kept} aria-label={'Keep ' + item.name} onClick={onKeep}>
        {kept ? 'Kept' : 'Keep'}
      </button>
    </li>
  );
}
`,
    },
  ],
  imports: `import { useState } from 'react';`,
  before: `import type { Item } from './components/ItemRow';

const ITEMS: Item[] = [
${copy.items.list
  .slice(0, 7)
  .map(([name, note, figure]) => `  { name: ${quote(name)}, note: ${quote(note)}, figure: ${quote(figure)} },`)
  .join('\n')}
];`,
  state: `  const [search, setSearch] = useState('');
  const [kept, setKept] = useState<string[]>([]);
  const [onlyKept, setOnlyKept] = useState(false);
  const shown = ITEMS.filter(
    ({ name, note }) =>
      (name + ' ' + note).toLowerCase().includes(search.toLowerCase()) && (!onlyKept || kept.includes(name)),
  );

  const keep = (name: string) => setKept(kept.includes(name) ? kept.filter((one) => one !== name) : [...kept, name]);`,
  work: `        <div className="row">
          <label>
            Search
            <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
          </label>
          <button type="button" aria-pressed={onlyKept} onClick={() => setOnlyKept(!onlyKept)}>
            Kept ({kept.length})
          </button>
        </div>
        <ul className="list">
          {shown.map((item) => (
            <ItemRow key={item.name} item={item} kept={kept.includes(item.name)} onKeep={() => keep(item.name)} />
          ))}
        </ul>
        <p className="note" role="status">
          {shown.length === 0 ? 'Nothing fits.' : shown.length + ' of ' + ITEMS.length}
        </p>`,
  rules: ['row', 'fields', 'list', 'note'],
  css: `.list > li { flex-wrap: wrap; }
.list > li > :first-child { flex: 1 1 12rem; }
.price { font-weight: 650; font-variant-numeric: tabular-nums; }`,
});
