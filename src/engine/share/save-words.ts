import type { Visit } from '../state.ts';

/** A copy is a project of one's own, and those run when they are opened: where nothing has run yet, that is said first. */
export const saveWords = (visit: Pick<Visit, 'running'> | undefined): string =>
  visit?.running === false ? 'Save a copy and start it' : 'Save a copy';
