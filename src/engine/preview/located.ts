/** Places in compiled code, as frames name them, turned into places in the project's files. */
import type { Bundler, GeneratedPlace } from '../../core/bundle/bundler.ts';
import type { FrameProblem } from '../../core/preview/protocol.ts';
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
  if (entries.every(({ built }) => built === undefined)) return entries;
  const known = new Map<string, ReturnType<Locate>>();
  return Promise.all(
    entries.map(async (entry) => {
      const place = placeOf(entry);
      const { level, text, path } = entry;
      if (place === undefined) return entry.built === undefined ? entry : { level, text, ...(path && { path }) };
      const key = `${place.id} ${place.version} ${place.line} ${place.character}`;
      const looked = known.get(key) ?? found(locate, place);
      known.set(key, looked);
      const source = await looked;
      if (source !== undefined) return { level, text, path: source.path, line: source.line };
      return { level, text, ...(path && { path }) };
    }),
  );
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
