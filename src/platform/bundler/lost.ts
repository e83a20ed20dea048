/** What is said of a build that a worker was lost with, and was at fault for. */
import type { Diagnostic } from '../../core/diagnostic.ts';

/** Broken down by an error nobody caught, or silent for too long. */
export type Loss = 'crashed' | 'stuck';

export const LOST: Readonly<Record<Loss, Diagnostic>> = {
  crashed: {
    severity: 'error',
    message:
      'The compiler broke down twice while it built this. The preview keeps the last good version. Undo the last change, or change it to try again.',
    source: 'build',
    code: 'crashed',
  },
  stuck: {
    severity: 'error',
    message:
      'Building took longer than 10 s and was stopped. The preview keeps the last good version. Make the file smaller or simpler and it is tried again.',
    source: 'build',
    code: 'stuck',
  },
};
