import type { AppKind } from '../brief/app-kinds.ts';
import { chat } from './chat.ts';
import { pomodoro, stopwatch, timer } from './clocks.ts';
import { converter } from './converter.ts';
import { counter, rating } from './counting.ts';
import { memory, tictactoe } from './games.ts';
import { expenses, habits } from './keeping.ts';
import { kanban } from './kanban.ts';
import { collection, notes, todo } from './lists.ts';
import { colour, password } from './making.ts';
import { accordion, carousel, tabs } from './panels.ts';
import { quiz } from './quiz.ts';
import type { Recipe } from './recipe.ts';
import { calculator, loan, price, tip } from './sums.ts';
import { wizard } from './wizard.ts';

export const RECIPES: Readonly<Record<AppKind, { readonly make: Recipe; readonly name: string }>> = {
  tictactoe: { make: tictactoe, name: 'Tic-tac-toe' },
  memory: { make: memory, name: 'Memory game' },
  pomodoro: { make: pomodoro, name: 'Pomodoro timer' },
  stopwatch: { make: stopwatch, name: 'Stopwatch' },
  timer: { make: timer, name: 'Timer' },
  kanban: { make: kanban, name: 'Kanban board' },
  todo: { make: todo, name: 'Todo list' },
  habits: { make: habits, name: 'Habit tracker' },
  expenses: { make: expenses, name: 'Expense tracker' },
  tip: { make: tip, name: 'Tip calculator' },
  loan: { make: loan, name: 'Loan calculator' },
  price: { make: price, name: 'Price calculator' },
  converter: { make: converter, name: 'Converter' },
  calculator: { make: calculator, name: 'Calculator' },
  quiz: { make: quiz, name: 'Quiz' },
  password: { make: password, name: 'Password generator' },
  colour: { make: colour, name: 'Colour picker' },
  rating: { make: rating, name: 'Rating' },
  carousel: { make: carousel, name: 'Carousel' },
  accordion: { make: accordion, name: 'Questions' },
  tabs: { make: tabs, name: 'Tabs' },
  wizard: { make: wizard, name: 'Step by step' },
  chat: { make: chat, name: 'Chat' },
  notes: { make: notes, name: 'Notes' },
  counter: { make: counter, name: 'Counter' },
  collection: { make: collection, name: 'Collection' },
};
