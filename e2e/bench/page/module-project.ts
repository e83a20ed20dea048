/**
 * A project of many modules that says the same in two dialects: an app that shows parts, each a component with its own types
 * and data, and one leaf with the words that are typed over. React in TSX; Vue as single-file components with TypeScript,
 * which is what its playground is made for.
 */
export interface ModuleProject {
  readonly files: Readonly<Record<string, string>>;
  /** The component that shows all others. */
  readonly app: string;
  /** Holds `"typed">spark`. */
  readonly leaf: string;
}

/** `modules` counts all of them, app and leaf too. */
export function reactProject(modules: number): ModuleProject {
  const names = namesOf(modules);
  const files: Record<string, string> = {
    'src/App.tsx': `${imports(names, 'tsx')}\n\nexport default function App() {\n  return <main><Typed />${shown(names)}</main>;\n}\n`,
    'src/Typed.tsx': 'export default function Typed() {\n  return <p id="typed">spark</p>;\n}\n',
  };
  for (const [index, name] of names.entries())
    files[`src/parts/${name}.tsx`] = `${data(index)}
export default function ${name}({ title }: { title: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{rows.map((row: Row) => <li key={row.id}>{row.words}: {row.height} m</li>)}</ul>
    </section>
  );
}
`;
  return { files, app: 'src/App.tsx', leaf: 'src/Typed.tsx' };
}

export function vueProject(modules: number): ModuleProject {
  const names = namesOf(modules);
  const files: Record<string, string> = {
    'src/App.vue': `<script setup lang="ts">\n${imports(names, 'vue')}\n</script>\n\n<template>\n  <main><Typed />${shown(names)}</main>\n</template>\n`,
    'src/Typed.vue': '<template>\n  <p id="typed">spark</p>\n</template>\n',
  };
  for (const [index, name] of names.entries())
    files[`src/parts/${name}.vue`] = `<script setup lang="ts">
defineProps<{ title: string }>();

${data(index)}</script>

<template>
  <section>
    <h2>{{ title }}</h2>
    <ul><li v-for="row in rows" :key="row.id">{{ row.words }}: {{ row.height }} m</li></ul>
  </section>
</template>
`;
  return { files, app: 'src/App.vue', leaf: 'src/Typed.vue' };
}

const namesOf = (modules: number): readonly string[] => Array.from({ length: modules - 2 }, (_, n) => `Part${n + 1}`);

const imports = (names: readonly string[], extension: string): string =>
  [
    `import Typed from './Typed.${extension}';`,
    ...names.map((name) => `import ${name} from './parts/${name}.${extension}';`),
  ].join('\n');

const shown = (names: readonly string[]): string => names.map((name) => `<${name} title="${name}" />`).join('');

function data(index: number): string {
  const rows = Array.from(
    { length: 12 },
    (_, n) => `  { id: ${n}, words: 'Tide ${index}.${n}', height: ${(n * 7) % 11} },`,
  );
  return `interface Row {\n  readonly id: number;\n  readonly words: string;\n  readonly height: number;\n}\n\nconst rows: readonly Row[] = [\n${rows.join('\n')}\n];\n`;
}
