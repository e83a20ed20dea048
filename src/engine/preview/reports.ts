/** What a document says of itself, told on with its places in the project's files, in the order it was said. */
import type { FrameMessage, FrameProblem } from '../../core/preview/protocol.ts';
import type { ConsoleEntry } from '../../core/preview/state.ts';
import type { PreviewEvents } from '../preview-port.ts';
import type { DocumentSession } from './document-session.ts';
import { InOrder } from './in-order.ts';
import { locatedEntries, locatedProblem } from './located.ts';
import type { Pair } from './pair.ts';
import { diagnosticOf, type Problems } from './problems.ts';
import type { Showing } from './showing.ts';

interface Options {
  readonly showing: Pick<Showing, 'bundler'>;
  readonly events: Pick<PreviewEvents, 'console' | 'blocked'>;
  readonly problems: Problems;
  /** What an older document says by now is not heard. */
  readonly pair: Pick<Pair, 'newest' | 'shown'>;
}

export class Reports {
  readonly #options: Options;
  readonly #inOrder = new InOrder();

  constructor(options: Options) {
    this.#options = options;
  }

  wentWrong(session: DocumentSession, problem: FrameProblem): void {
    const { showing, problems, pair } = this.#options;
    const { built, wants } = problem;
    this.#inOrder.hand(locatedProblem(problem, showing.bundler.locate), (located) => {
      const isOver = built !== undefined && (session.given.versionOf(built.id) ?? 0) > built.version;
      if (session === pair.newest && !isOver) problems.add(diagnosticOf(located), { wants, built });
    });
  }

  logged(session: DocumentSession, entries: readonly ConsoleEntry[]): void {
    const { showing, events, pair } = this.#options;
    this.#inOrder.hand(locatedEntries(entries, showing.bundler.locate), (located) => {
      if (session === pair.newest) events.console(located);
    });
  }

  blocked(session: DocumentSession, refused: Extract<FrameMessage, { type: 'blocked' }>): void {
    const { events, pair } = this.#options;
    if (!session.noteBlocked(refused)) return;
    if (session === pair.shown || pair.shown === undefined) events.blocked(session.blocked);
  }
}
