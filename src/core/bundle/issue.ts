/**
 * Gives modules out under versions: the same code keeps its version, other code gets the next one. So does a module that
 * imports another one later, once that has come: whoever runs it could not put anything in its place before.
 */
import type { FilePath } from '../path.ts';
import type { BuiltModule, GeneratedPlace, ModuleId } from './bundler.ts';
import type { Compiled } from './compile/compiled.ts';
import { History } from './history.ts';
import { linkCode, type LinkTo } from './link/code.ts';
import type { ModuleState } from './link/graph.ts';

interface Issued {
  readonly compiled: Compiled;
  /** All ids that were put in. */
  readonly linkedTo: string;
  /** Modules that it points to and that there were none of. */
  readonly absent: readonly ModuleId[];
  readonly module: BuiltModule;
}

export class Issue {
  readonly #issued = new Map<ModuleId, Issued>();
  readonly #history = new History();

  constructor(readonly lastVersion: number) {}

  module({ unit }: ModuleState, compiled: Compiled, to: LinkTo, absent: readonly ModuleId[]): BuiltModule {
    const linkedTo = JSON.stringify([to.ids, to.dropped, to.globs.map(({ matches }) => matches)]);
    const before = this.#issued.get(unit.id);
    const isSame = before?.compiled === compiled && before.linkedTo === linkedTo;
    if (isSame && before.absent.join() === absent.join()) return before.module;
    const hasCome = before?.absent.some((id) => !absent.includes(id)) ?? false;
    const linked = linkCode(compiled, to);
    const { hot, style } = compiled;
    const same = !hasCome && before?.module.code === linked.code && textOf(before.module.style) === textOf(style);
    const version = same ? before.module.version : (before?.module.version ?? this.lastVersion) + 1;
    const module: BuiltModule = {
      id: unit.id,
      path: unit.path,
      version,
      code: linked.code,
      imports: linked.imports,
      hot,
      ...(style === undefined ? {} : { style }),
    };
    this.#issued.set(unit.id, { compiled, linkedTo, absent, module });
    const start = unit.inline?.start ?? { line: 0, character: 0 };
    this.#history.add(unit.id, { version, path: unit.path, start, compiled, linked });
    return module;
  }

  locate(place: GeneratedPlace): { path: FilePath; line: number; character: number } | undefined {
    return this.#history.locate(place);
  }
}

const textOf = (style: BuiltModule['style']): string | undefined => (style?.kind === 'text' ? style.text : undefined);
