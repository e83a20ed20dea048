/**
 * A root for a file that starts a project without a page: what it exports as a component is mounted into `#root`. A file
 * that exports none mounts itself, and is imported only.
 */
import type { FilePath } from '../../path.ts';
import { moduleId } from '../source/names.ts';
import { CodeWriter, written, type Compiled } from './compiled.ts';

export interface MountTarget {
  readonly path: FilePath;
  /** As far as it is known. */
  readonly compiled: Pick<Compiled, 'components' | 'exports' | 'imports' | 'hot'>;
  /** Style sheets that nothing names. */
  readonly styles: readonly FilePath[];
  readonly jsxImportSource: string;
}

export function compileMount(target: MountTarget): Compiled {
  const writer = new CodeWriter();
  for (const style of target.styles) writer.import('', moduleId(style));
  const name = shownExport(target);
  const id = moduleId(target.path);
  if (name === undefined) {
    writer.import('', id);
    // It may run again exactly where the file may.
    const hot = target.compiled.hot === 'mount' ? 'mount' : 'none';
    return written(writer.code, [], { imports: writer.imports, hot });
  }
  const preact = runtimeOf(target) === 'preact';
  if (preact) writer.import('{ h as create, render }', 'preact', ['h', 'render']);
  else {
    writer.import('{ createElement as create }', 'react', ['createElement']);
    writer.import('{ createRoot }', 'react-dom/client', ['createRoot']);
  }
  writer.import(`{ ${name} as Shown }`, id, [name]);
  writer.write(
    'const place = document.getElementById("root") ?? document.body.appendChild(Object.assign(document.createElement("div"), { id: "root" }));\n' +
      (preact
        ? 'render(create(Shown), place);\n'
        : '(place.__vonkRoot ??= createRoot(place)).render(create(Shown));\n'),
  );
  return written(writer.code, [], { imports: writer.imports, hot: 'mount' });
}

/** The default export, or the component that the file is named after, or the first one. */
function shownExport({ path, compiled }: MountTarget): string | undefined {
  const { components, exports } = compiled;
  if (!usesJsx(compiled) || mountsItself(compiled)) return undefined;
  if (exports.has('default')) return 'default';
  const fileName = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return ['App', fileName].find((name) => components.includes(name)) ?? components[0];
}

const usesJsx = ({ imports, components }: MountTarget['compiled']): boolean =>
  components.length > 0 || imports.some(({ specifier }) => /^(?:react|preact)(?:\/|$)/.test(specifier));

const mountsItself = ({ imports }: MountTarget['compiled']): boolean =>
  imports.some(({ names }) => names.some(({ name }) => /^(?:createRoot|hydrateRoot)$/.test(name)));

function runtimeOf({ compiled, jsxImportSource }: MountTarget): 'react' | 'preact' {
  for (const { specifier } of compiled.imports) {
    if (/^preact(?:\/|$)/.test(specifier)) return 'preact';
    if (/^react(?:\/|$)/.test(specifier)) return 'react';
  }
  return jsxImportSource === 'preact' ? 'preact' : 'react';
}
