import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { inOrder, runAgain, type ModuleNode } from './run-again.ts';

type Hot = ModuleNode['hot'];

const node = (hot: Hot, imports: readonly string[], more: Partial<ModuleNode> = {}): ModuleNode => ({
  hot,
  imports,
  done: true,
  wasComponent: hot === 'component',
  wasMount: hot === 'mount',
  isRoot: false,
  ...more,
});

const graph = (main: Hot = 'mount'): Map<string, ModuleNode> =>
  new Map([
    ['main', node(main, ['App', 'store'], { isRoot: true })],
    ['App', node('component', ['Box', 'util'])],
    ['Box', node('component', ['util'])],
    ['util', node('none', [])],
    ['store', node('none', [])],
  ]);

describe('which modules run again', () => {
  test('F4: a root that did more than mount before does not run again beside what it began', () => {
    const modules = graph();
    modules.set('main', node('mount', ['App', 'store'], { isRoot: true, wasMount: false }));
    expect(runAgain(['main'], modules)).toEqual({ type: 'new-document', because: 'main' });
  });

  test('F1: a component takes over alone', () => {
    expect(runAgain(['Box'], graph())).toEqual({ type: 'run', again: new Set(['Box']), entries: ['Box'] });
  });

  test('F1: what is no component runs again with all that import it, up to components, imports first', () => {
    expect(runAgain(['util'], graph())).toEqual({
      type: 'run',
      again: new Set(['util', 'App', 'Box']),
      entries: ['Box', 'App'],
    });
  });

  test('F4: at a root that may run again it runs, at any other a new document is made', () => {
    expect(runAgain(['store'], graph())).toEqual({ type: 'run', again: new Set(['store', 'main']), entries: ['main'] });
    expect(runAgain(['store'], graph('none'))).toEqual({ type: 'new-document', because: 'main' });
  });

  test('F1: a component that never ran to its end, or was none before, is the affair of what imports it', () => {
    const failed = graph().set('Box', node('component', ['util'], { done: false }));
    expect(runAgain(['Box'], failed)).toMatchObject({ entries: ['App'] });
    const former = graph().set('Box', node('component', ['util'], { wasComponent: false }));
    expect(runAgain(['Box'], former)).toMatchObject({ again: new Set(['Box', 'App']) });
  });

  test('F1: what nothing imports any more does not run', () => {
    const modules = graph().set('App', node('component', ['util']));
    expect(runAgain(['Box'], modules)).toEqual({ type: 'run', again: new Set(), entries: [] });
  });

  const name = fc.integer({ min: 0, max: 12 }).map((n) => `m${n}`);
  const modules = fc
    .dictionary(
      name,
      fc.record({
        hot: fc.constantFrom<Hot>('component', 'mount', 'none'),
        imports: fc.array(name),
        isRoot: fc.boolean(),
      }),
    )
    .map((nodes) => {
      const all = new Map(
        Object.entries(nodes).map(([id, { hot, imports, isRoot }]) => [id, node(hot, imports, { isRoot })]),
      );
      // As in a document: all that roots reach, and nothing else.
      const reached = new Set(
        inOrder(
          all,
          [...all.keys()].filter((id) => all.get(id)?.isRoot === true),
        ),
      );
      return new Map([...all].filter(([id]) => reached.has(id)));
    });

  test.prop([modules, fc.array(name)])(
    'F1: over any graph, cycles too, what runs again is imported by an entry, and each importer of it runs or is one',
    (modules, changed) => {
      const plan = runAgain(changed, modules);
      if (plan.type === 'new-document') return;
      const reached = new Set(inOrder(modules, plan.entries));
      for (const id of plan.again) {
        const accepts = plan.entries.includes(id);
        const importers = [...modules].filter(([, { imports }]) => imports.includes(id)).map(([importer]) => importer);
        if (modules.get(id)?.hot !== 'component')
          for (const importer of importers) expect(plan.again.has(importer)).toBe(true);
        else expect(accepts).toBe(true);
      }
      for (const entry of plan.entries) expect(reached.has(entry)).toBe(true);
    },
  );

  test.prop([modules])(
    'F1: the order names everything once, and what is imported first unless they import each other',
    (modules) => {
      const order = inOrder(modules);
      expect([...order].sort()).toEqual([...modules.keys()].sort());
      const reaches = (from: string): Set<string> => new Set(inOrder(modules, [from]));
      for (const [id, { imports }] of modules) {
        for (const target of imports) {
          if (!modules.has(target) || target === id || reaches(target).has(id)) continue;
          expect(order.indexOf(target)).toBeLessThan(order.indexOf(id));
        }
      }
    },
  );
});
