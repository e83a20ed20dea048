/**
 * Links and forms. A link to a page of the project is handed to the host, one within the page scrolls, any other is named
 * in the console and not followed; forms send nothing. Handlers of the page come first and may take the event.
 */
import { resolveReference, type FilePath } from '../core/path.ts';
import { isMarkup } from '../core/preview/entry.ts';
import type { FrameMessage } from '../core/preview/protocol.ts';
import type { Capture } from './capture.ts';
import type { Files } from './files.ts';
import { inspectAll } from './inspect.ts';
import { originals } from './originals.ts';

export class Links {
  readonly #files: Files;
  readonly #page: FilePath;
  readonly #send: (message: FrameMessage) => void;
  readonly #capture: Capture;

  constructor(files: Files, page: FilePath, send: (message: FrameMessage) => void, capture: Capture) {
    this.#files = files;
    this.#page = page;
    this.#send = send;
    this.#capture = capture;
  }

  listen(): void {
    originals.addEventListener('click', this.#onClick);
    originals.addEventListener('auxclick', this.#onClick);
    originals.addEventListener('submit', this.#onSubmit);
    originals.addEventListener('pagehide', this.#onLeave);
  }

  readonly #onLeave = (): void => this.#send({ type: 'left' });

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented) return;
    const link = event.composedPath().find((target) => target instanceof Element && target.matches('a, area'));
    if (!(link instanceof Element)) return;
    const address = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    if (address === null || /^\s*javascript:/i.test(address)) return;
    event.preventDefault();
    this.#follow(address.trim());
  };

  #follow(address: string): void {
    if (address.startsWith('#')) {
      // `replace`: a history entry of the frame would catch the host's Back button.
      location.replace(address);
      return;
    }
    const path = resolveReference(this.#page, address);
    if (path === undefined) {
      this.#outOfProject(address);
    } else if (path === this.#page) {
      location.replace(/#.*$/.exec(address)?.[0] ?? '#');
    } else if (this.#files.get(path) === undefined) {
      this.#capture.say('warn', `Not followed: "${path}" is not in the project.`, { about: 'link' });
    } else if (isMarkup(path)) this.#send({ type: 'follow', path });
    else this.#capture.say('info', `Not followed: "${path}" is not a page.`, { about: 'link' });
  }

  #outOfProject(address: string): void {
    const here = address === '' || /^[./]*$/.test(address);
    const text = here ? 'The link leads to this page.' : `Not followed: ${address} leads out of the project.`;
    this.#capture.say('info', text, { about: 'link' });
    if (!here) this.#send({ type: 'outside-link', address: address.slice(0, 2_000) });
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    const method = event.submitter?.getAttribute('formmethod') ?? form.getAttribute('method');
    if (method?.toLowerCase() === 'dialog') return;
    event.preventDefault();
    const action = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? 'no action';
    const { text, values } = inspectAll([
      `The form was not sent: previews have no network. ${(method ?? 'get').toUpperCase()} ${action}`,
      filledIn(form, event.submitter),
    ]);
    this.#capture.say('info', text, { about: 'form', ...(values === undefined ? {} : { values }) });
  };
}

/** What the form would have sent, by the names of its fields; of files their names. */
function filledIn(form: HTMLFormElement, submitter: HTMLElement | null): object {
  const sent = new Map<string, string | string[]>();
  for (const [name, value] of new FormData(form, submitter)) {
    const shown = typeof value === 'string' ? value : value.name;
    const before = sent.get(name);
    sent.set(name, before === undefined ? shown : [before, shown].flat());
  }
  return Object.fromEntries(sent);
}
