/** Places in compiled code, as frames name them, turned into places in the project's files. */
import type { Bundler, GeneratedPlace } from '../../core/bundle/bundler.ts';
import type { FrameProblem } from '../../core/preview/protocol.ts';
import type { StackPlace } from '../../core/preview/stack.ts';
import type { ConsoleEntry } from '../../core/preview/state.ts';

type Locate = Bundler['locate'];

/** At once where the place is one of the project already. A place that is not known any more is left out, the file stays. */
export function locatedProblem(problem: FrameProblem, locate: Locate): FrameProblem | Promise<FrameProblem> {
  const place = placeOf(problem);
  const { line: _line, character: _character, ...rest } = problem;
  if (place === undefined) return problem;
  return found(locate, place).then((source) => ({ ...rest, ...source }));
}

/** The lines of one batch. A loop logs from one place, which is looked up once. */
export function locatedEntries(
  entries: readonly ConsoleEntry[],
  locate: Locate,
): readonly ConsoleEntry[] | Promise<readonly ConsoleEntry[]> {
  const isCompiled = ({ built, stack = [] }: ConsoleEntry): boolean =>
    built !== undefined || stack.some((call) => call.built !== undefined);
  if (!entries.some(isCompiled)) return entries;
  const known = new Map<string, ReturnType<Locate>>();
  const look = (place: GeneratedPlace): ReturnType<Locate> => {
    const key = `${place.id} ${place.version} ${place.line} ${place.character}`;
    const looked = known.get(key) ?? found(locate, place);
    known.set(key, looked);
    return looked;
  };
  return Promise.all(entries.map(async (entry) => (isCompiled(entry) ? locatedEntry(entry, look) : entry)));
}

async function locatedEntry(
  entry: ConsoleEntry,
  look: (place: GeneratedPlace) => ReturnType<Locate>,
): Promise<ConsoleEntry> {
  const { built, line, character, stack, ...rest } = entry;
  const place = placeOf(entry);
  const source = place === undefined ? undefined : await look(place);
  const own =
    built !== undefined || line === undefined ? {} : { line, ...(character === undefined ? {} : { character }) };
  const calls = stack === undefined ? undefined : await Promise.all(stack.map((call) => locatedCall(call, look)));
  return {
    ...rest,
    ...own,
    ...(source === undefined ? {} : { path: source.path, line: source.line }),
    ...(calls === undefined ? {} : { stack: calls.filter((call) => call !== undefined) }),
  };
}

async function locatedCall(
  call: StackPlace,
  look: (place: GeneratedPlace) => ReturnType<Locate>,
): Promise<StackPlace | undefined> {
  const place = placeOf(call);
  if (place === undefined) return call;
  const source = await look(place);
  if (source === undefined) return undefined;
  return { name: call.name, path: source.path, line: source.line, character: source.character };
}

function placeOf({ built, line, character = 0 }: Pick<FrameProblem, 'built' | 'line' | 'character'>) {
  return built === undefined || line === undefined
    ? undefined
    : ({ id: built.id, version: built.version, line, character } satisfies GeneratedPlace);
}

/** A bundler that ended has no maps any more: the message is told without its place. */
function found(locate: Locate, place: GeneratedPlace): ReturnType<Locate> {
  return locate(place).catch(() => undefined);
}
