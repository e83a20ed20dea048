/** Tries every attack in an arena, page by page, and says which succeeded. */
import { expect, type Frame } from 'playwright/test';
import type { Arena } from './arena.ts';
import type { Attack, HostQuestion, Targets } from './attack.ts';
import type { Canary } from './canary.ts';
import { traces, type Traces } from './host-side.ts';
import { batchesOf, type Batch } from './pages.ts';

export interface Attempt {
  readonly succeeded: boolean;
  /** The attack ran: a page that broke before it proves nothing. */
  readonly tried: boolean;
  /** What the page itself says of its failure, where it can say anything. */
  readonly said: string;
}

const WORDS = 'my secret words, typed while a page looks on';
/** A key or two of each theft are the page's before the focus is given back; after five thefts the page is ended. */
const FEW_KEYS = 10;

const lost = (typed: string): number => WORDS.length - typed.length;

export async function runAttacks(
  arena: Arena,
  canary: Canary,
  attacks: readonly Attack[],
): Promise<ReadonlyMap<string, Attempt>> {
  const attempts = new Map<string, Attempt>();
  await arena.open();
  await answerAll(
    arena,
    attacks.filter(({ prose, file }) => prose !== undefined || file !== undefined),
    canary,
    attempts,
  );
  for (const batch of batchesOf(attacks, canary)) {
    const { won, left } = await runBatch(arena, canary, batch);
    for (const one of batch.attacks) {
      const said = won.get(one.id);
      const succeeded = await didSucceed(arena, one, said);
      const tried = left || won.has(one.script === undefined ? 'the page' : one.id);
      attempts.set(one.id, { succeeded, tried, said: typeof said === 'string' ? said : JSON.stringify(said ?? '') });
    }
  }
  // At the end, so that what came late is counted too.
  for (const { id, seen } of attacks)
    if (seen === 'canary') {
      const { tried = false, said = '' } = attempts.get(id) ?? {};
      attempts.set(id, { succeeded: canary.arrived.has(id), tried, said });
    }
  return attempts;
}

async function answerAll(
  arena: Arena,
  attacks: readonly Attack[],
  at: Targets,
  attempts: Map<string, Attempt>,
): Promise<void> {
  await arena.answer(attacks, attacks.map(({ prose, id }) => prose?.(at, id) ?? '').join('\n\n'));
  for (const one of attacks)
    attempts.set(one.id, {
      succeeded: one.seen !== 'canary' && (await answered(arena, one)),
      tried: true,
      said: '',
    });
}

/** What reached the canary is asked for at the end. */
function didSucceed(arena: Arena, one: Attack, said: unknown): boolean | Promise<boolean> {
  switch (one.seen) {
    case 'canary':
      return false;
    case 'page':
    case 'host hangs':
      return said === true;
    case 'words stolen':
    case 'words stolen from code':
      return lost(String(said)) > FEW_KEYS;
    default:
      return answered(arena, one);
  }
}

interface Ran {
  /** What the page says of its attempts, by their names. */
  readonly won: ReadonlyMap<string, unknown>;
  /** It began, and is no more there to say anything. */
  readonly left: boolean;
}

/** Ends when the page has no more to say, or is no more. */
async function runBatch(arena: Arena, canary: Canary, batch: Batch): Promise<Ran> {
  const [first] = batch.attacks;
  await arena.ready();
  const gone = leaves(arena);
  await arena.show(batch);
  const began = await arena.begins(batch.name, first?.id ?? '');
  if (first?.seen === 'words stolen' || first?.seen === 'words stolen from code') {
    gone.stop();
    const typed = await (first.seen === 'words stolen' ? arena.type(WORDS) : arena.typeCode(WORDS));
    return { won: new Map([[first.id, typed]]), left: false };
  }
  if (first?.seen === 'host hangs') {
    gone.stop();
    return { won: new Map([[first.id, !(await arena.answersWithin(4_000))]]), left: false };
  }
  const clicks = batch.attacks.filter(({ click }) => click === true);
  if (clicks.length > 0) await arena.clickable();
  if (clicks.length > 0) await arena.pointAtPage();
  for (const { id } of clicks) await arena.frame.locator(`#go-${id}`).click({ timeout: 20_000 });
  const over = [settled(arena, batch.name).then(() => false)];
  if (first?.alone === true)
    for (const end of [canary.arrival(first.id), gone.promise, arena.ended()]) over.push(end.then(() => true));
  const left = await Promise.race(over);
  gone.stop();
  return { won: began ? await said(arena, batch.name) : new Map(), left: began && left };
}

/** Resolves when a frame, or the whole page, goes somewhere else. */
function leaves({ page, url }: Arena): { readonly promise: Promise<void>; stop(): void } {
  let listener: ((frame: Frame) => void) | undefined;
  const promise = new Promise<void>((resolve) => {
    listener = (frame) => {
      // The host itself goes nowhere by itself.
      if (frame === page.mainFrame()) resolve();
      const known = frame.url() === 'about:blank' || /\/preview-|\/page\?|\/sibling/.test(frame.url());
      if (!known && !frame.url().startsWith(url)) resolve();
    };
    page.on('framenavigated', listener);
  });
  return { promise, stop: () => void (listener && page.off('framenavigated', listener)) };
}

async function settled(arena: Arena, name: string): Promise<void> {
  const left = async (): Promise<unknown> => (await stateOf(arena, name))?.left;
  await expect
    .poll(left, { timeout: 20_000, intervals: [60] })
    .toBe(0)
    .catch(() => undefined); // A page that was led away, or ended by the host, says nothing any more.
}

interface PageState {
  readonly left: number;
  readonly won: Readonly<Record<string, unknown>>;
}

async function stateOf({ page }: Arena, name: string): Promise<PageState | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const state = await frame
      .evaluate((name) => {
        const state: unknown = Reflect.get(window, 'attacks');
        return Reflect.get(Object(state), 'name') === name ? structuredClone(Object(state)) : undefined;
      }, name)
      .catch(() => undefined); // The frame went away meanwhile.
    if (state !== undefined) return state;
  }
  return undefined;
}

async function said(arena: Arena, name: string): Promise<ReadonlyMap<string, unknown>> {
  return new Map(Object.entries((await stateOf(arena, name))?.won ?? {}));
}

async function answered(arena: Arena, { id, seen, file }: Attack): Promise<boolean> {
  const question = seen as HostQuestion;
  if (question === 'page left') return !arena.isThere;
  if (!arena.isThere) return false;
  if (question === 'dialog shown') return arena.dialogs.includes(id);
  if (question === 'file downloaded') return arena.downloads.includes(id);
  if (question === 'page switched') return arena.hasSwitched();
  if (question === 'console without end') return (await arena.linesKept()) > 1_001;
  if (question === 'cookie written') return (await arena.context.cookies()).some(({ name }) => name === 'evil');
  if (question === 'name taken') {
    const last = file?.split(/[/\\]/).at(-1) ?? '';
    return (await arena.fileNames()).some((name) => name.includes(last));
  }
  if (question === 'markup in the host') await arena.look();
  return found(await arena.page.evaluate(traces), arena.before, question, id);
}

function found(now: Traces, before: Traces | undefined, question: HostQuestion, id: string): boolean {
  switch (question) {
    case 'storage written':
      return now.storageWritten;
    case 'database deleted':
      return !now.databases.includes('victim');
    case 'broadcast heard':
      return now.broadcastHeard;
    case 'page marked':
    case 'markup in the host':
      return now.marks.includes(id);
    case 'host changed':
      return now.changed;
    case 'history grown':
      return now.entries - (before?.entries ?? 0) > 5;
    default:
      throw new Error(`Nobody answers "${question}"`);
  }
}
