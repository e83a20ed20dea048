import { quote, type Recipe } from './recipe.ts';

/** Time comes from the clock of the browser, not from counting ticks: a tab in the background stays right. */
const FACE = `interface FaceProps {
  seconds: number;
  /** 0 to 1, how much is over. */
  part: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Minutes and seconds inside a ring that closes. */
export function Face({ seconds, part }: FaceProps) {
  return (
    <div className="face">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="track" cx="50" cy="50" r="46" />
        <circle className="gone" cx="50" cy="50" r="46" pathLength="1" strokeDasharray={part + ' 1'} />
      </svg>
      <span role="timer" className="time">
        {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
      </span>
    </div>
  );
}
`;
const FACE_CSS = `.face { display: grid; width: min(100%, 21rem); margin-inline: auto; place-items: center; }
.face > * { grid-area: 1 / 1; }
.face svg { width: 100%; rotate: -90deg; fill: none; stroke-width: 7; }
.track { stroke: var(--tint); }
.gone { stroke: var(--link); stroke-linecap: butt; transition: stroke-dasharray 0.25s linear; }
.time { font: var(--weight) clamp(3rem, 15vw, 4.6rem)/1 var(--display); letter-spacing: var(--track); font-variant-numeric: tabular-nums; }
.acts { justify-content: center; }`;

const TICK = (whole: string): string => `  useEffect(() => {
    if (endsAt === null) return;
    const timer = setInterval(() => {
      const next = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setLeft(next);
      if (next > 0) return;
${whole}
    }, 200);
    return () => clearInterval(timer);
  }, [endsAt]);`;

export const timer: Recipe = ({ wish, topic }) => {
  const start = Math.max(1, Math.min(5999, wish.seconds ?? 300));
  const presets = [...new Set([60, 180, start, 600, 1500])].sort((a, b) => a - b);
  return {
    lede: topic
      ? `Set it, and it says when the time for ${topic} is over.`
      : 'Choose a time and start. It keeps right in the background, too.',
    components: [{ name: 'Face', text: FACE }],
    imports: `import { useEffect, useState } from 'react';`,
    before: `const PRESETS = [${presets.join(', ')}];
const named = (seconds: number) => (seconds % 60 === 0 ? seconds / 60 + ' min' : seconds + ' s');`,
    state: `  const [length, setLength] = useState(${start});
  const [left, setLeft] = useState(${start});
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const running = endsAt !== null;

${TICK('      setEndsAt(null);')}

  function choose(seconds: number) {
    setEndsAt(null);
    setLength(seconds);
    setLeft(seconds);
  }`,
    work: `        <Face seconds={left} part={1 - left / length} />
        <p className="note done" role="status">
          {left === 0 ? 'Time is up.' : running ? 'Running' : 'Not running'}
        </p>
        <div className="acts">
          <button type="button" className="main" disabled={left === 0} onClick={() => setEndsAt(running ? null : Date.now() + left * 1000)}>
            {running ? 'Pause' : 'Start'}
          </button>
          <button type="button" onClick={() => choose(length)}>
            Reset
          </button>
        </div>
        <div className="acts" role="group" aria-label="Length">
          {PRESETS.map((seconds) => (
            <button key={seconds} type="button" aria-pressed={seconds === length} onClick={() => choose(seconds)}>
              {named(seconds)}
            </button>
          ))}
        </div>`,
    rules: ['acts', 'note'],
    css: `${FACE_CSS}\n.done { text-align: center; }`,
  };
};

export const pomodoro: Recipe = ({ wish, topic }) => {
  const work = Math.max(1, Math.round((wish.seconds ?? 1500) / 60));
  return {
    lede: topic
      ? `${work} minutes of ${topic}, then a break.`
      : `${work} minutes of one thing, then a break. Every fourth break is a long one.`,
    components: [
      { name: 'Face', text: FACE },
      {
        name: 'Rounds',
        text: `/** One mark for each round of four. */
export function Rounds({ done }: { done: number }) {
  return (
    <p className="rounds">
      <span className="sr">{done} rounds done</span>
      {[0, 1, 2, 3].map((round) => (
        <span key={round} aria-hidden="true" className={round < (done % 4 || (done > 0 ? 4 : 0)) ? 'round on' : 'round'} />
      ))}
    </p>
  );
}
`,
      },
    ],
    imports: `import { useEffect, useState } from 'react';`,
    before: `type Phase = 'work' | 'short' | 'long';

const PHASES: Record<Phase, { name: string; minutes: number }> = {
  work: { name: 'Focus', minutes: ${work} },
  short: { name: 'Short break', minutes: 5 },
  long: { name: 'Long break', minutes: 15 },
};
const NAMES: Phase[] = ['work', 'short', 'long'];`,
    state: `  const [phase, setPhase] = useState<Phase>('work');
  const [left, setLeft] = useState(PHASES.work.minutes * 60);
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [done, setDone] = useState(0);
  const running = endsAt !== null;

  function enter(next: Phase) {
    setPhase(next);
    setLeft(PHASES[next].minutes * 60);
    setEndsAt(null);
  }

  useEffect(() => {
    if (endsAt === null) return;
    const timer = setInterval(() => {
      const next = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setLeft(next);
      if (next > 0) return;
      if (phase === 'work') setDone(done + 1);
      enter(phase !== 'work' ? 'work' : (done + 1) % 4 === 0 ? 'long' : 'short');
    }, 200);
    return () => clearInterval(timer);
  }, [endsAt, phase, done]);`,
    work: `        <div className="acts" role="group" aria-label="Phase">
          {NAMES.map((name) => (
            <button key={name} type="button" aria-pressed={name === phase} onClick={() => enter(name)}>
              {PHASES[name].name}
            </button>
          ))}
        </div>
        <Face seconds={left} part={1 - left / (PHASES[phase].minutes * 60)} />
        <Rounds done={done} />
        <div className="acts">
          <button type="button" className="main" onClick={() => setEndsAt(running ? null : Date.now() + left * 1000)}>
            {running ? 'Pause' : 'Start'}
          </button>
          <button type="button" onClick={() => enter(phase)}>
            Reset
          </button>
        </div>`,
    rules: ['acts'],
    css: `${FACE_CSS}
.rounds { display: flex; gap: 0.5rem; justify-content: center; }
.round { width: 1rem; height: 1rem; border: 2px solid var(--ink); border-radius: 50%; }
.round.on { background: var(--spot); }`,
  };
};

export const stopwatch: Recipe = ({ topic }) => ({
  lede: topic ? `Laps for ${topic}, to the hundredth.` : 'Start, take laps, stop. The fastest lap is marked.',
  components: [
    {
      name: 'Laps',
      text: `interface LapsProps {
  laps: readonly number[];
  format: (ms: number) => string;
}

/** Times of the laps, the newest first; the fastest is marked in words too. */
export function Laps({ laps, format }: LapsProps) {
  const fastest = Math.min(...laps);
  if (laps.length === 0) return <p className="note">Laps appear here.</p>;
  return (
    <ol className="list" reversed>
      {laps.map((lap, index) => (
        <li key={laps.length - index}>
          <span>Lap {laps.length - index}</span>
          {laps.length > 1 && lap === fastest && <mark>fastest</mark>}
          <span className="time">{format(lap)}</span>
        </li>
      ))}
    </ol>
  );
}
`,
    },
  ],
  imports: `import { useEffect, useState } from 'react';`,
  before: `const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
const format = (ms: number) => two(ms / 60000) + ':' + two((ms / 1000) % 60) + '.' + two((ms / 10) % 100);`,
  state: `  const [ms, setMs] = useState(0);
  const [since, setSince] = useState<number | null>(null);
  const [laps, setLaps] = useState<number[]>([]);
  const running = since !== null;

  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setMs(Date.now() - since), 31);
    return () => clearInterval(timer);
  }, [since]);

  const lap = () => setLaps([ms - laps.reduce((sum, one) => sum + one, 0), ...laps]);

  function reset() {
    setSince(null);
    setMs(0);
    setLaps([]);
  }`,
  work: `        <p className="figure" role="timer">
          {format(ms)}
        </p>
        <div className="acts">
          <button type="button" className="main" onClick={() => setSince(running ? null : Date.now() - ms)}>
            {running ? ${quote('Stop')} : ${quote('Start')}}
          </button>
          <button type="button" disabled={!running} onClick={lap}>
            Lap
          </button>
          <button type="button" disabled={ms === 0} onClick={reset}>
            Reset
          </button>
        </div>
        <Laps laps={laps} format={format} />`,
  rules: ['acts', 'figure', 'list', 'note'],
  css: `.figure { font-size: clamp(2.6rem, 12vw, 5.2rem); }
.time { font-variant-numeric: tabular-nums; }
mark { padding: 0 0.5rem; border-radius: var(--r); background: var(--spot); color: var(--on-spot); font-size: 0.9rem; }`,
});
