/**
 * Pictures that the page asked another host for, made files of the project, so that it is whole offline and in links. One
 * edit of all files that name them; what could not be fetched is said with its reason, and its text stays.
 */
import { bringIn, outsideImages, type FetchedImage } from '../../core/preview/bring-in.ts';
import type { Context } from '../context.ts';
import type { Files } from '../project/files.ts';

/** More than these in one message nobody reads. */
const SAID = 4;

export async function bringInImages(context: Context, files: Pick<Files, 'restore'>): Promise<void> {
  const { get, adapters } = context;
  const { project, projectId, preview } = get();
  const hosts = new Set(preview.blocked.flatMap(({ host, what }) => (what === 'image' ? [host] : [])));
  const addresses = outsideImages(project, hosts);
  if (addresses.length === 0) {
    context.notify({
      tone: 'info',
      title: 'No picture could be brought in',
      body: `Their addresses do not stand in the text as a whole: scripts put them together. You can allow images for this project instead.`,
      actions: [],
    });
    return;
  }
  const answers = await adapters.fetchImages(addresses);
  // The person may be elsewhere by now, or this tab may no longer write.
  if (get().projectId !== projectId || !context.writable()) return;
  const fetched: FetchedImage[] = [];
  const failed: string[] = [];
  for (const [at, answer] of answers.entries()) {
    if (answer.ok) fetched.push(answer.value);
    else failed.push(`${shortOf(addresses[at] ?? '')}: ${answer.error}.`);
  }
  const { entry } = get().preview;
  if (fetched.length > 0 && entry !== undefined) files.restore(bringIn(get().project, fetched, entry));
  context.notify({
    tone: failed.length > 0 ? 'warn' : 'info',
    title: titleOf(fetched.length, failed.length),
    body: [
      fetched.length > 0 ? 'What was brought in is in the folder images and works offline and in links.' : '',
      ...failed.slice(0, SAID),
      failed.length > SAID ? `${failed.length - SAID} more.` : '',
      failed.length > 0 ? 'The text names them as it did. You can save such a picture and drop it here.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    actions: [],
  });
}

function titleOf(taken: number, failed: number): string {
  const pictures = (count: number): string => (count === 1 ? '1 picture' : `${count} pictures`);
  if (failed === 0) return `${pictures(taken)} brought in`;
  return taken === 0
    ? `${pictures(failed)} could not be brought in`
    : `${pictures(taken)} brought in, ${failed} could not be`;
}

function shortOf(address: string): string {
  const { host, pathname } = new URL(address);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return `${name.slice(0, 40) || 'a picture'} of ${host}`;
}
