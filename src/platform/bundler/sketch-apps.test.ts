import { expect, test, vi } from 'vitest';
import { filesOf, readReply } from '../../core/generation/whole-reply.ts';
import { emptyProject } from '../../core/project.ts';
import { err, ok } from '../../core/result.ts';
import { APP_EXAMPLES } from '../../core/sketch/app/examples.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { built, builderOf, file } from './fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  react: ['default', 'StrictMode', 'useState', 'useEffect', 'useReducer', 'useRef', 'useId'],
  'react/jsx-runtime': ['jsx', 'jsxs', 'Fragment'],
  'react-dom/client': ['createRoot'],
};
/** React and nothing else. */
const packages = {
  resolve: (id: string) =>
    Promise.resolve(
      Object.hasOwn(EXPORTS, id)
        ? ok({
            id,
            modules: [{ id, blob: new Blob([]), imports: [], kind: 'module' as const }],
            exports: EXPORTS[id] ?? [],
          })
        : err({ type: 'package-error' as const, code: 'not-found' as const, message: `There is no package "${id}".` }),
    ),
};

test('K18: every kind of app is built without a word of complaint', async () => {
  const builder = builderOf({ packages });
  for (const [seed, wish] of Object.values(APP_EXAMPLES).flat().entries()) {
    const texts = filesOf(readReply(sketch({ wish, project: emptyProject, seed }).text));
    const outcome = await built(texts, file('src/main.tsx'), {}, builder);
    expect(
      outcome.roots.map(({ state }) => state),
      wish,
    ).toEqual(['ready']);
    expect(outcome.diagnostics, wish).toEqual([]);
  }
});
