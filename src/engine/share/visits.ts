/**
 * Prototypes that came by a link. One is shown in the place of the project: name, files and code. It runs when a person says
 * so, never reaches a network, and nothing of it is kept until they take a copy. The newest link wins.
 */
import { err, type Result } from '../../core/result.ts';
import type { ShareDecodeError, SharedProject, ShareEncodeError } from '../../core/share/shared.ts';
import type { Project } from '../../core/project.ts';
import type { Context } from '../context.ts';
import { blankProject, UNTITLED } from '../initial-state.ts';
import type { Files } from '../project/files.ts';
import type { Session } from '../project/session.ts';
import { saveWords } from './save-words.ts';
import type { Shareable } from '../workbench.ts';

export interface Visits {
  /** False when the link could not be opened; what is shown stays, and `tell` says why. */
  open(address: string): Promise<boolean>;
  /** A link that is still being opened is put off. */
  stop(): void;
  /** Says what was wrong with the last link, once there is something to say it over. */
  tell(): void;
  /** Says that it cannot be changed, and what can be done. */
  refuse(): void;
  run(): void;
  keep(): Promise<void>;
  leave(): Promise<void>;
  makeLink(what: Shareable, signal?: AbortSignal): Promise<Result<string, ShareEncodeError>>;
}

/** `again` follows a link once more. */
export function createVisits(context: Context, files: Files, session: Session, again: (link: string) => void): Visits {
  const { get, set, adapters } = context;
  let newest: AbortController | undefined;
  let failure: { readonly error: ShareDecodeError; readonly link: string } | undefined;

  function show({ name, files: given, entry }: SharedProject): void {
    const project: Project = { files: new Map(given.map((file) => [file.path, file])) };
    const tabs = [...project.files.keys()];
    set({
      ...blankProject,
      projectId: adapters.newId(),
      title: name === '' ? UNTITLED : name,
      project,
      tabs,
      activePath: entry ?? tabs[0],
      visit: { entry, running: false },
      otherTab: false,
      notices: [],
    });
    files.present();
  }

  return {
    async open(address) {
      newest?.abort();
      const own = new AbortController();
      newest = own;
      failure = undefined;
      const opened = await adapters.links.decode(address, own.signal).catch((thrown: unknown) => {
        if (own.signal.aborted) return undefined;
        throw thrown;
      });
      // Another link was opened meanwhile: this one has nothing to say any more.
      if (opened === undefined || own.signal.aborted) return true;
      if (opened.ok) await session.leaveFor(() => show(opened.value));
      else failure = { error: opened.error, link: address };
      return opened.ok;
    },
    stop: () => newest?.abort(),
    tell() {
      if (failure === undefined) return;
      const { link } = failure;
      const { code, message } = failure.error;
      failure = undefined;
      // What a reload may mend is left in the address.
      if (code !== 'failed' && code !== 'newer' && get().visit === undefined) adapters.links.forget();
      context.notify({
        tone: 'bad',
        title: 'The link could not be opened',
        body: `${message} Your own projects are as they were.`,
        actions: code === 'failed' ? [{ label: 'Try again', run: () => again(link) }] : [],
      });
    },
    run() {
      const { visit, project } = get();
      if (visit === undefined) return;
      set({ visit: { ...visit, running: true } });
      files.present();
      if (visit.entry !== undefined && project.files.has(visit.entry)) context.preview.setEntry(visit.entry);
    },
    async keep() {
      const { title, project, draft, activePath, visit } = get();
      if (visit === undefined) return;
      await session.adopt({
        id: adapters.newId(),
        title,
        files: [...project.files.values()],
        turns: [],
        queue: [],
        ...(activePath ? { activePath } : {}),
        draft,
        changedAt: adapters.timer.epoch(),
        revision: 0,
      });
      if (visit.entry !== undefined) context.preview.setEntry(visit.entry);
    },
    refuse() {
      context.notify({
        tone: 'info',
        title: 'This prototype came by a link',
        body: 'It is only looked at: nothing was changed or kept. A copy of it is yours to change.',
        actions: [{ label: saveWords(get().visit), run: () => void this.keep() }],
      });
    },
    async leave() {
      if (get().visit !== undefined) await session.start();
    },
    makeLink({ project, title, entry }, signal) {
      const shared: SharedProject = {
        name: title,
        files: [...project.files.values()],
        ...(entry === undefined ? {} : { entry }),
      };
      if (shared.files.length === 0) {
        return Promise.resolve(
          err({
            type: 'share-encode-error',
            code: 'empty',
            message: 'There is nothing to share yet. Make a wish or write a file first.',
          }),
        );
      }
      return adapters.links.encode(shared, signal);
    },
  };
}
