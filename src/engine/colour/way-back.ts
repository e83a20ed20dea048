/**
 * Before colours were written into cells of the grid, which have no versions of their own: one step back, for each of them
 * that is still as it was written. Whatever was done to one since stays.
 */
import { diff, type Project } from '../../core/project.ts';
import type { OpenPreview } from '../context.ts';

/** What was written into, and can be again. */
export type Written = Pick<OpenPreview, 'project' | 'restore'>;

export class WayBack {
  #steps: readonly { readonly of: Written; readonly before: Project; readonly after: Project }[] = [];

  /** Begins anew: what was written before stays. */
  forget(): void {
    this.#steps = [];
  }

  /** Does `write`, which writes into `of`. */
  over(of: Written, write: () => void): void {
    const before = of.project();
    write();
    this.#steps = [...this.#steps, { of, before, after: of.project() }];
  }

  get open(): boolean {
    return this.#steps.some(({ of, after }) => of.project() === after);
  }

  /** Those that were brought back. */
  go(): readonly Written[] {
    const due = this.#steps.filter(({ of, after }) => of.project() === after);
    this.#steps = [];
    for (const { of, before, after } of due) of.restore(diff(after, before));
    return due.map(({ of }) => of);
  }
}
