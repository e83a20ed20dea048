/** Hands built modules and packages to documents: each what it lacks, in the version that stands. */
import type { ModuleId } from '../../core/bundle/bundler.ts';
import type { ModuleUpdate } from '../../core/preview/protocol.ts';
import type { DocumentSession } from './document-session.ts';
import type { Pair } from './pair.ts';
import type { Problems } from './problems.ts';
import type { Showing } from './showing.ts';
import { wantedBy } from './wanted.ts';

interface Options {
  readonly showing: Showing;
  readonly pair: Pair;
  readonly problems: Problems;
  readonly now: () => number;
  readonly nextRevision: () => number;
}

export class ModuleSupply {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** `since`: when the change was made that the modules show. */
  giveAll(since: number): void {
    const { showing, pair } = this.#options;
    const all = showing.modules();
    if (all === undefined) return;
    for (const session of pair.all()) {
      if (session.entry !== showing.entry() || session.outdated || session.stale || session.foreign) continue;
      this.#give(session, all, since);
    }
  }

  /** What a page asks for by an address that is known. */
  async fetch(session: DocumentSession, ids: readonly ModuleId[]): Promise<void> {
    const { showing, pair, problems, now } = this.#options;
    const since = now();
    const wanted = await wantedBy(session, ids, showing);
    if (!pair.all().includes(session)) return;
    if ('problem' in wanted) problems.add(wanted.problem);
    else this.#give(session, wanted.update, since);
  }

  #give(session: DocumentSession, all: ModuleUpdate, since: number): void {
    const { pair, problems, nextRevision } = this.#options;
    const update = session.given.take(all);
    if (update === undefined) return;
    session.send({ type: 'modules', revision: nextRevision(), update }, since);
    if (session === pair.newest) problems.replaced(update.modules);
  }
}
