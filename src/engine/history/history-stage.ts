/** For the tests of versions: what a person does, each until all of it has happened. */
import type { FilePath } from '../../core/path.ts';
import type { Project } from '../../core/project.ts';
import { finished, openWorkbench, path } from '../fakes.ts';
import { settled } from '../settled.ts';

export const STYLES = path('styles.css');

export type App = Awaited<ReturnType<typeof openWorkbench>>;

/** Everything that can be told of the files, their order included. */
export const exact = (project: Project) =>
  [...project.files].map(([at, file]) => [at, file.kind === 'text' ? file.text : [...file.bytes]]);

/** Newest first, e.g. `2 Edited index.html`. */
export const labels = (app: App) => app.state().history.entries.map(({ name, version }) => `${name} ${version.label}`);

export async function wish(app: App, text: string, reply: string): Promise<void> {
  app.bench.send(text);
  app.model.last().say(reply);
  await app.model.last().end(finished);
  await settled();
}

/** And then a pause. */
export async function typed(app: App, at: FilePath, text: string): Promise<void> {
  app.editor.type(at, text);
  await app.time.advance(1_500);
}

export async function pressed(press: () => void): Promise<void> {
  press();
  await settled();
}

/** As after a reload: all that was in memory is gone. */
export async function reloaded(app: App): Promise<App> {
  await app.running.flush();
  app.store.forgetLocks();
  return openWorkbench(app.store);
}
