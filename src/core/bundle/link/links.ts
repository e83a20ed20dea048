/** All that one compiled module points to, each resolved once. */
import type { FilePath } from '../../path.ts';
import type { Compiled, CompiledGlob, ImportedName } from '../compile/compiled.ts';
import type { Unit } from '../compile/unit.ts';
import { moduleId } from '../source/names.ts';
import { globMatches } from './glob.ts';
import { resolve, type Resolution, type Surroundings } from './resolve.ts';

export interface Link {
  readonly specifier: string;
  readonly resolution: Resolution;
  readonly dynamic: boolean;
  readonly names: readonly ImportedName[];
  /** Offset of the specifier's quote in the compiled code. */
  readonly at: number;
}

export interface Links {
  /** Answer to `compiled.imports`. */
  readonly imports: readonly Link[];
  readonly globs: readonly { readonly glob: CompiledGlob; readonly matches: readonly { key: string; link: Link }[] }[];
  readonly all: readonly Link[];
}

export function linksOf({ path }: Unit, compiled: Compiled, around: Surroundings): Links {
  const imports = compiled.imports.map(({ specifier, start, kind, names }): Link => {
    const wantsComponent = names.some(({ name }) => name === 'ReactComponent');
    return {
      specifier,
      names,
      at: start - 1,
      dynamic: kind === 'dynamic',
      resolution: resolve(path, specifier, around, wantsComponent),
    };
  });
  const globs = compiled.globs.map((glob) => ({
    glob,
    matches: globMatches(path, glob, around.files.keys()).map(({ key, specifier }) => ({
      key,
      link: {
        specifier,
        names: [],
        at: glob.start,
        dynamic: !glob.eager,
        resolution: resolve(path, specifier, around),
      },
    })),
  }));
  return { imports, globs, all: [...imports, ...globs.flatMap(({ matches }) => matches.map(({ link }) => link))] };
}

/** The module of the project that a link leads to. A style sheet that is not there yet is a module all the same. */
export function unitBehind({ resolution }: Link): Unit | undefined {
  if (resolution.kind === 'file') {
    const { id, path, use } = resolution;
    return { id, path, use, language: 'js' };
  }
  if (resolution.kind !== 'missing' || !resolution.isStyle || resolution.path === undefined) return undefined;
  return styleUnit(resolution.path);
}

const styleUnit = (path: FilePath): Unit => ({ id: moduleId(path), path, use: 'style', language: 'js' });
