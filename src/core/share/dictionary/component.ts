/** Part of the first dictionary: React. Frozen: one changed character breaks every link that was made with it. */
export const COMPONENT = `
import React, { StrictMode, createContext, memo, useCallback, useContext, useEffect, useId, useMemo, useReducer, useRef, useState, useTransition } from 'react';
import { createRoot } from 'react-dom/client';
import App from './App';
import './styles.css';
import { motion } from 'motion/react';
import { Button } from './components/Button.tsx';
import Card from './Card.js';
import { initialItems } from './data.js';

const root = createRoot(document.getElementById('root')!);
root.render(
  <StrictMode>
    <App />
  </StrictMode>
);

type Props = { title: string; children?: React.ReactNode; onSelect: (id: number) => void; isActive?: boolean };
interface Item { readonly id: string; name: string; done: boolean; price: number; tags: string[]; value: number | null }

export default function App() {
  const [count, setCount] = useState(0);
  const [text, setText] = useState('');
  const [items, setItems] = useState<Item[]>(initialItems);
  const [isOpen, setIsOpen] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const inputRef = useRef(null);
  const theme = useContext(ThemeContext);
  const [state, dispatch] = useReducer(reducer, initialState);
  const filtered = useMemo(() => items.filter((item) => item.name.toLowerCase().includes(query.toLowerCase())), [items, query]);

  useEffect(() => {
    const id = setInterval(() => setCount((c) => c + 1), 1000);
    return () => clearInterval(id);
  }, []);

  useEffect(() => {
    function handleResize() { setWidth(window.innerWidth); }
    window.addEventListener('resize', handleResize);
    return () => window.removeEventListener('resize', handleResize);
  }, []);

  function handleClick() {
    setCount(count + 1);
  }

  function handleChange(e) {
    setForm({
      ...form,
      [e.target.name]: e.target.value,
    });
  }

  function handleSubmit(e: React.FormEvent) {
    e.preventDefault();
    setItems([...items, { id: nextId++, text: text, done: false }]);
    setText('');
  }

  const handleDelete = useCallback((id: string) => {
    setItems((items) => items.filter((item) => item.id !== id));
  }, []);

  const handleToggle = (id) => setItems(items.map((item) => (item.id === id ? { ...item, done: !item.done } : item)));

  if (isLoading) return <p>Loading...</p>;

  return (
    <>
      <main className="container">
        <h1>Hello, {name}!</h1>
        <form onSubmit={handleSubmit}>
          <label>
            Name:{' '}
            <input
              type="text"
              placeholder="Add item"
              value={text}
              onChange={(e) => setText(e.target.value)}
            />
          </label>
          <input type="checkbox" checked={done} onChange={(e) => setDone(e.target.checked)} />
          <button type="submit" disabled={text.length === 0}>Add</button>
        </form>
        <ul>
          {items.map((item) => (
            <li key={item.id} className={item.done ? 'done' : undefined}>
              {item.name}
              <button type="button" onClick={() => handleDelete(item.id)}>Delete</button>
            </li>
          ))}
        </ul>
        {isOpen && <Panel title="Details" isActive={activeIndex === 0} onShow={() => setActiveIndex(0)} />}
        {selected ? <p>{selected.title}</p> : <p>Nothing selected.</p>}
        <img className="avatar" src={imageUrl} alt={'Photo of ' + user.name} width={64} height={64} />
        <button onClick={handleClick} aria-pressed={isOpen}>Clicked {count} times</button>
        <div style={{ display: 'flex', gap: 16, backgroundColor: theme.background, color: '#fff' }} ref={ref}>
          {children}
        </div>
      </main>
    </>
  );
}

function reducer(state, action) {
  switch (action.type) {
    case 'added': {
      return [...state, { id: action.id, text: action.text, done: false }];
    }
    case 'deleted': {
      return state.filter((t) => t.id !== action.id);
    }
    default: {
      throw Error('Unknown action: ' + action.type);
    }
  }
}

export function Profile({ person, size = 100, onChange }: Props) {
  return (
    <section className="profile">
      <h2>{person.name}</h2>
      <select value={value} onChange={e => onChange(e.target.value)}>
        <option value="all">All</option>
      </select>
      <ThemeContext value={theme}>
        <Section level={1}><Heading>Title</Heading></Section>
      </ThemeContext>
    </section>
  );
}
export const TasksContext = createContext(null);
{"name":"prototype","private":true,"type":"module","dependencies":{"react":"^19.0.0","react-dom":"^19.0.0"}}
<div className="mx-auto flex min-h-screen max-w-6xl items-center justify-between gap-4 rounded-xl border border-gray-200 bg-white px-4 py-2 text-sm font-medium text-gray-500 shadow-sm hover:bg-gray-50 md:grid-cols-3 dark:bg-slate-900 dark:text-white">
`;
