import type { SvgDanger } from '../../core/svg/dangers.ts';

/** What a drawing carries beside the picture, in plain words, each once: `a script`, `code on events (onload)`. */
export function dangerWords(dangers: readonly SvgDanger[]): string[] {
  const kinds = new Map<SvgDanger['kind'], Set<string>>();
  for (const { kind, what } of dangers) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(what));
  return [...kinds].map(([kind, whats]) => {
    const named = [...whats].slice(0, NAMED).join(', ') + (whats.size > NAMED ? ' …' : '');
    switch (kind) {
      case 'script':
        return 'a script';
      case 'handler':
        return `code on events (${named})`;
      case 'link':
        return 'links that run code';
      case 'page':
        return `a page inside (${named})`;
      case 'outside':
        return `requests to others (${named})`;
      case 'entities':
        return 'text that multiplies itself (entities)';
    }
  });
}

const NAMED = 3;
