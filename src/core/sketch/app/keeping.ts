import { costsFor, habitsFor } from './matter.ts';
import { count, quote, type Recipe } from './recipe.ts';

export const habits: Recipe = (ask) => {
  const list = habitsFor(`${ask.topic} ${ask.title}`);
  const days = count(ask, 'day', 7, 14);
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return {
    lede: ask.topic
      ? `Small things for ${ask.topic}, a day at a time.`
      : 'Small things, a day at a time. A row of marks is worth keeping.',
    components: [
      {
        name: 'HabitRow',
        text: `export interface Habit {
  name: string;
  /** One entry for each day shown. */
  done: boolean[];
}

interface HabitRowProps {
  habit: Habit;
  days: readonly string[];
  onToggle: (day: number) => void;
}

/** The longest run of days in a row. */
function longest(done: readonly boolean[]) {
  let run = 0;
  let most = 0;
  for (const day of done) {
    run = day ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}

export function HabitRow({ habit, days, onToggle }: HabitRowProps) {
  return (
    <li>
      <h2>{habit.name}</h2>
      <div className="days" role="group" aria-label={habit.name}>
        {days.map((day, index) => (
          <button key={day} type="button" className="day" aria-pressed={habit.done[index] ?? false} onClick={() => onToggle(index)}>
            {day}
          </button>
        ))}
      </div>
      <p className="note">
        {longest(habit.done)} in a row
      </p>
    </li>
  );
}
`,
      },
      {
        name: 'AddHabit',
        text: `import { useState } from 'react';

export function AddHabit({ onAdd }: { onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <label>
        New habit
        <input value={name} onChange={(event) => setName(event.target.value)} maxLength={60} />
      </label>
      <button type="submit" className="main">
        Add
      </button>
    </form>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Habit } from './components/HabitRow';

const DAYS = [${Array.from({ length: days }, (_, i) => quote(days > 7 ? `${i + 1}` : (names[i] ?? ''))).join(', ')}];
const FIRST: Habit[] = [
${list.map((name, i) => `  { name: ${quote(name)}, done: [${Array.from({ length: days }, (_, day) => (day * 7 + i * 5) % 4 < 2 && day < days - 2).join(', ')}] },`).join('\n')}
];`,
    state: `  const [habits, setHabits] = useState(FIRST);
  const marks = habits.flatMap((habit) => habit.done);
  const part = marks.length === 0 ? 0 : marks.filter(Boolean).length / marks.length;

  const toggle = (name: string, day: number) =>
    setHabits(
      habits.map((habit) =>
        habit.name === name ? { ...habit, done: habit.done.map((one, index) => (index === day ? !one : one)) } : habit,
      ),
    );

  function add(name: string) {
    if (habits.some((habit) => habit.name === name)) return;
    setHabits([...habits, { name, done: DAYS.map(() => false) }]);
  }`,
    work: `        <p className="figure">
          {Math.round(part * 100)}
          <small> %</small>
        </p>
        <p className="note" role="status">
          {marks.filter(Boolean).length} of {marks.length} marks
        </p>
        <ul className="habits">
          {habits.map((habit) => (
            <HabitRow key={habit.name} habit={habit} days={DAYS} onToggle={(day) => toggle(habit.name, day)} />
          ))}
        </ul>
        <AddHabit onAdd={add} />`,
    rules: ['figure', 'note', 'row', 'fields'],
    css: `.figure { font-size: clamp(3rem, 11vw, 5.5rem); }
.figure small { font-size: 0.4em; }
.habits { display: grid; gap: var(--gap); padding: 0; list-style: none; }
.habits > li { display: grid; gap: 0.5rem; padding-top: var(--gap); border-top: 1px solid var(--line); }
.days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 0.3rem; }
.day { padding-inline: 0; font-size: 0.85rem; }
button.day[aria-pressed='true'] { background: var(--field); color: var(--on-field); }`,
  };
};

export const expenses: Recipe = ({ topic, title }) => {
  const costs = costsFor(`${topic} ${title}`);
  const groups = [...new Set([...costs.map(([, group]) => group), 'Other'])];
  return {
    lede: topic ? `What ${topic} costs, and where it goes.` : 'What was spent, and where it went.',
    components: [
      {
        name: 'AddExpense',
        text: `import { useState } from 'react';

export interface Expense {
  id: number;
  what: string;
  group: string;
  amount: number;
}

interface AddExpenseProps {
  groups: readonly string[];
  onAdd: (expense: Omit<Expense, 'id'>) => void;
}

export function AddExpense({ groups, onAdd }: AddExpenseProps) {
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [group, setGroup] = useState(groups[0] ?? '');
  const value = Number(amount);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() === '' || !(value > 0)) return;
        onAdd({ what: what.trim(), group, amount: value });
        setWhat('');
        setAmount('');
      }}
    >
      <label>
        What
        <input required value={what} onChange={(event) => setWhat(event.target.value)} />
      </label>
      <label className="short">
        Amount in €
        <input required type="number" min="0.01" step="0.01" value={amount} onChange={(event) => setAmount(event.target.value)} />
      </label>
      <label className="short">
        Group
        <select value={group} onChange={(event) => setGroup(event.target.value)}>
          {groups.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
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
        name: 'Groups',
        text: `import type { Expense } from './AddExpense';

/** The sum of each group as a bar; the longest is the largest. */
export function Groups({ expenses, groups }: { expenses: readonly Expense[]; groups: readonly string[] }) {
  const sums = groups.map((name) => ({
    name,
    sum: expenses.filter(({ group }) => group === name).reduce((sum, { amount }) => sum + amount, 0),
  }));
  const most = Math.max(1, ...sums.map(({ sum }) => sum));
  return (
    <dl className="groups">
      {sums.map(({ name, sum }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="bar" style={{ width: (sum / most) * 100 + '%' }} />
            <span>€{sum.toFixed(2)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Expense } from './components/AddExpense';

const GROUPS = [${groups.map(quote).join(', ')}];
const FIRST: Expense[] = [
${costs.map(([what, group, amount], i) => `  { id: ${i + 1}, what: ${quote(what)}, group: ${quote(group)}, amount: ${amount} },`).join('\n')}
];`,
    state: `  const [expenses, setExpenses] = useState(FIRST);
  const total = expenses.reduce((sum, { amount }) => sum + amount, 0);`,
    work: `        <p className="result" role="status">
          <strong>€{total.toFixed(2)}</strong>
          in {expenses.length} {expenses.length === 1 ? 'expense' : 'expenses'}
        </p>
        <Groups expenses={expenses} groups={GROUPS} />
        <AddExpense groups={GROUPS} onAdd={(expense) => setExpenses([{ ...expense, id: Date.now() }, ...expenses])} />
        <ul className="list">
          {expenses.map(({ id, what, group, amount }) => (
            <li key={id}>
              <span>
                {what} <span className="note">{group}</span>
              </span>
              <span>€{amount.toFixed(2)}</span>
              <button type="button" className="quiet" aria-label={'Remove ' + what} onClick={() => setExpenses(expenses.filter((one) => one.id !== id))}>
                Remove
              </button>
            </li>
          ))}
        </ul>`,
    rules: ['result', 'row', 'fields', 'list', 'note'],
    css: `.row > .short { flex: 1 1 7rem; }
.groups > div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0.6rem; align-items: center; padding-block: 0.2rem; }
.groups dd { display: grid; grid-template-columns: minmax(0, 1fr) 5.5rem; gap: 0.6rem; align-items: center; margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
.bar { min-width: 2px; height: 1.1rem; background: var(--link); border-radius: min(var(--r), 0.3rem); }`,
  };
};
