import type { Subject } from './nouns.ts';
export function pageFigure(_subject: Subject): { markup: string; width: number; height: number } {
  return { markup: '<circle cy="-50" r="50" fill="var(--deep)"/>', width: 100, height: 100 };
}
