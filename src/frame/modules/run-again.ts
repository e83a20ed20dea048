/**
 * Which modules run again when some have changed. Looks from each changed module at what imports it, up to modules that can
 * take over by themselves, and says when only a new document will do. Runs nothing.
 */
export interface ModuleNode {
  /** `mount` may run again, `component` takes over by itself, `none` is the affair of what imports it. */
  readonly hot: 'component' | 'mount' | 'none';
  readonly imports: readonly string[];
  /** Ran to its end in this document. */
  readonly done: boolean;
  /** Was a component before this change too: only then what imports it holds nothing else of it. */
  readonly wasComponent: boolean;
  /** Might run again before this change too: what it began otherwise, such as a timer, would go on beside the new one. */
  readonly wasMount: boolean;
  /** A script of the page starts it. */
  readonly isRoot: boolean;
}

export type RunAgain =
  | { readonly type: 'new-document'; readonly because: string }
  | {
      readonly type: 'run';
      /** All that gets a new instance. */
      readonly again: ReadonlySet<string>;
      /** Those to start with; the rest is imported by them. What is imported comes before what imports it. */
      readonly entries: readonly string[];
    };

export function runAgain(changed: Iterable<string>, modules: ReadonlyMap<string, ModuleNode>): RunAgain {
  const importers = importersOf(modules);
  const again = new Set<string>();
  const entries = new Set<string>();
  const rest = [...changed];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    const module = modules.get(id);
    if (module === undefined || again.has(id)) continue;
    const above = importers.get(id) ?? [];
    // Nothing imports it any more: whatever it was changed for, nobody sees it.
    if (above.length === 0 && !module.isRoot) continue;
    again.add(id);
    if (module.hot === 'component' && module.wasComponent && module.done) {
      entries.add(id);
      continue;
    }
    if (module.isRoot) {
      if (module.hot !== 'mount' || !module.wasMount) return { type: 'new-document', because: id };
      entries.add(id);
    }
    rest.push(...above);
  }
  return { type: 'run', again, entries: inOrder(modules).filter((id) => entries.has(id)) };
}

function importersOf(modules: ReadonlyMap<string, ModuleNode>): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [id, { imports }] of modules) {
    for (const target of new Set(imports)) {
      const known = importers.get(target);
      if (known === undefined) importers.set(target, [id]);
      else known.push(id);
    }
  }
  return importers;
}

/** As a browser runs them: what is imported first. Without recursion, for a chain may be long. */
export function inOrder(modules: ReadonlyMap<string, Pick<ModuleNode, 'imports'>>, from?: Iterable<string>): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const stack: { readonly id: string; next: number }[] = [];
  const enter = (id: string): void => {
    if (seen.has(id) || !modules.has(id)) return;
    seen.add(id);
    stack.push({ id, next: 0 });
  };
  for (const start of from ?? modules.keys()) {
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = modules.get(top.id)?.imports[top.next];
      top.next += 1;
      if (target !== undefined) enter(target);
      else {
        order.push(top.id);
        stack.pop();
      }
    }
  }
  return order;
}
