import { count, type Recipe } from './recipe.ts';

export const tictactoe: Recipe = () => ({
  lede: 'Three in a row wins. Cross begins.',
  components: [
    {
      name: 'Square',
      text: `export type Mark = 'X' | 'O' | null;

interface SquareProps {
  at: number;
  mark: Mark;
  won: boolean;
  over: boolean;
  onPlay: () => void;
}

export function Square({ at, mark, won, over, onPlay }: SquareProps) {
  const place = 'Row ' + (Math.floor(at / 3) + 1) + ', column ' + ((at % 3) + 1);
  return (
    <button type="button" className={won ? 'square won' : 'square'} aria-label={place + ', ' + (mark ?? 'empty')} aria-disabled={over || mark !== null} onClick={onPlay}>
      {mark}
    </button>
  );
}
`,
    },
  ],
  imports: `import { useState } from 'react';`,
  before: `import type { Mark } from './components/Square';

const EMPTY: Mark[] = Array.from({ length: 9 }, () => null);
const LINES = [
  [0, 1, 2], [3, 4, 5], [6, 7, 8],
  [0, 3, 6], [1, 4, 7], [2, 5, 8],
  [0, 4, 8], [2, 4, 6],
];

/** The three squares that won, if any. */
const winning = (squares: readonly Mark[]) =>
  LINES.find(([a = 0, b = 0, c = 0]) => squares[a] != null && squares[a] === squares[b] && squares[a] === squares[c]);`,
  state: `  const [squares, setSquares] = useState(EMPTY);
  const [score, setScore] = useState({ X: 0, O: 0 });
  const line = winning(squares);
  const turn = squares.filter((mark) => mark !== null).length % 2 === 0 ? 'X' : 'O';
  const winner = line ? squares[line[0] ?? 0] : null;
  const over = winner != null || squares.every((mark) => mark !== null);

  function play(at: number) {
    if (over || squares[at] != null) return;
    const next = squares.map((mark, index) => (index === at ? turn : mark));
    setSquares(next);
    if (winning(next)) setScore({ ...score, [turn]: score[turn] + 1 });
  }`,
  work: `        <p className="turn" role="status">
          {winner ? winner + ' wins' : over ? 'A draw' : turn + ' plays'}
        </p>
        <div className="squares">
          {squares.map((mark, index) => (
            <Square key={index} at={index} mark={mark} won={line?.includes(index) ?? false} over={over} onPlay={() => play(index)} />
          ))}
        </div>
        <div className="acts">
          <button type="button" className="main" onClick={() => setSquares(EMPTY)}>
            Play again
          </button>
          <p className="note">
            X {score.X} : {score.O} O
          </p>
        </div>`,
  rules: ['acts', 'note'],
  css: `.turn { font: var(--weight) 1.6rem/1.1 var(--display); }
.squares { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.5rem; width: min(100%, 24rem); }
.square { aspect-ratio: 1; padding: 0; font: var(--weight) clamp(2.2rem, 12vw, 4rem)/1 var(--display); }
button.square.won, button.square.won:hover { background: var(--spot); color: var(--on-spot); }`,
});

/** Faces of the cards: drawn, and named for those who do not see them. */
const FACES: readonly (readonly [string, string])[] = [
  ['Circle', 'M20 4a16 16 0 1 0 .1 0z'],
  ['Square', 'M5 5h30v30H5z'],
  ['Triangle', 'M20 4 37 35H3z'],
  ['Star', 'm20 3 5 11 12 1-9 8 3 12-11-6-11 6 3-12-9-8 12-1z'],
  ['Heart', 'M20 36C-6 18 8-2 20 10 32-2 46 18 20 36z'],
  ['Cross', 'M14 4h12v10h10v12H26v10H14V26H4V14h10z'],
  ['Drop', 'M20 3c8 11 13 17 13 23a13 13 0 0 1-26 0c0-6 5-12 13-23z'],
  ['Moon', 'M26 4a17 17 0 1 0 10 26A15 15 0 0 1 26 4z'],
  ['Diamond', 'm20 2 15 18-15 18L5 20z'],
  ['Arrow', 'm20 3 16 17H26v17H14V20H4z'],
  ['Wave', 'M2 14c8-9 12 7 18 0s12-7 18 0v14c-8 9-12-7-18 0s-12 7-18 0z'],
  ['Leaf', 'M5 35C3 14 14 4 36 4c0 22-10 33-31 31z'],
];

export const memory: Recipe = (ask) => {
  const pairs = Math.max(
    2,
    Math.min(FACES.length, ask.wish.counts['pair'] ?? Math.floor((ask.wish.counts['card'] ?? 16) / 2)),
  );
  const order = ask.roll.shuffle(Array.from({ length: pairs * 2 }, (_, i) => i % pairs));
  const columns = count(ask, 'column', pairs > 8 ? 6 : 4, 6);
  return {
    lede: `${pairs} pairs, face down. Turn two at a time.`,
    components: [
      {
        name: 'Tile',
        text: `interface TileProps {
  at: number;
  name: string;
  path: string;
  open: boolean;
  found: boolean;
  onTurn: () => void;
}

export function Tile({ at, name, path, open, found, onTurn }: TileProps) {
  const seen = open || found;
  return (
    <button type="button" className={found ? 'tile found' : seen ? 'tile open' : 'tile'} aria-label={'Card ' + (at + 1) + ', ' + (seen ? name : 'face down')} aria-disabled={seen} onClick={onTurn}>
      {seen && (
        <svg viewBox="0 0 40 40" aria-hidden="true">
          <path d={path} />
        </svg>
      )}
    </button>
  );
}
`,
      },
    ],
    imports: `import { useEffect, useState } from 'react';`,
    before: `const FACES = [
${FACES.slice(0, pairs)
  .map(([name, path]) => `  { name: '${name}', path: '${path}' },`)
  .join('\n')}
];
const DEAL = [${order.join(', ')}];`,
    state: `  const [deal, setDeal] = useState(DEAL);
  const [open, setOpen] = useState<number[]>([]);
  const [found, setFound] = useState<number[]>([]);
  const [moves, setMoves] = useState(0);
  const done = found.length === FACES.length;

  // two that differ are turned back after a moment
  useEffect(() => {
    if (open.length < 2) return;
    const timer = setTimeout(() => setOpen([]), 900);
    return () => clearTimeout(timer);
  }, [open]);

  function turn(at: number) {
    const face = deal[at] ?? 0;
    if (open.includes(at) || found.includes(face)) return;
    const first = open.length === 1 ? open[0] : undefined;
    if (first === undefined) return setOpen([at]);
    setMoves(moves + 1);
    if (deal[first] === face) {
      setFound([...found, face]);
      setOpen([]);
    } else setOpen([first, at]);
  }

  function again() {
    setDeal(deal.map((face) => ({ face, place: Math.random() })).sort((a, b) => a.place - b.place).map(({ face }) => face));
    setOpen([]);
    setFound([]);
    setMoves(0);
  }`,
    work: `        <p className="note" role="status">
          {done ? 'All found in ' + moves + ' moves.' : found.length + ' of ' + FACES.length + ' pairs, ' + moves + ' moves'}
        </p>
        <div className="tiles">
          {deal.map((face, at) => (
            <Tile
              key={at}
              at={at}
              name={FACES[face]?.name ?? ''}
              path={FACES[face]?.path ?? ''}
              open={open.includes(at)}
              found={found.includes(face)}
              onTurn={() => turn(at)}
            />
          ))}
        </div>
        <div className="acts">
          <button type="button" className="main" onClick={again}>
            Deal again
          </button>
        </div>`,
    rules: ['acts', 'note'],
    css: `.tiles { display: grid; grid-template-columns: repeat(${Math.min(columns, 4)}, minmax(0, 1fr)); gap: 0.5rem; max-width: ${columns * 6}rem; }
@media (min-width: 40rem) { .tiles { grid-template-columns: repeat(${columns}, minmax(0, 1fr)); } }
.tile { display: grid; aspect-ratio: 1; padding: 18%; place-items: center; }
.tile, .tile:hover:not(:disabled) { background: var(--deep); }
.tile.open, .tile.open:hover:not(:disabled) { background: var(--paper); }
.tile.found, .tile.found:hover:not(:disabled) { background: var(--spot); }
.tile svg { width: 100%; fill: var(--ink); }
.tile.found svg { fill: var(--on-spot); }`,
  };
};
