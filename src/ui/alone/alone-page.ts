/**
 * The page around a preview that stands alone in a tab: one line with its title and the way back, and the frame. Plain
 * elements, since there is nothing to render again; what it shows of a project is set as text.
 */
import type { NetworkLevel } from '../../core/preview/network.ts';
import styles from './alone-page.module.css';

export interface AlonePage {
  /** Where the frames go. */
  readonly place: HTMLElement;
  title(title: string): void;
  network(level: NetworkLevel): void;
  /** In place of the page. `undefined` takes it away. */
  say(words: string | undefined): void;
  hung(hung: boolean): void;
}

const NETWORK: Readonly<Record<NetworkLevel, string>> = {
  off: '',
  assets: 'Images, fonts and styles from the web are allowed',
  open: 'The network is open to this page',
};

export function alonePage(root: HTMLElement, actions: { stop(): void; wait(): void; back: string }): AlonePage {
  const name = element('h1', styles.name);
  const level = element('span', styles.level);
  const back = element('a', styles.back, 'Back to the code');
  back.setAttribute('href', actions.back);
  const head = element('header', styles.head);
  head.append(name, level, back);

  const place = element('div', styles.place);
  const words = element('p', styles.words);
  words.setAttribute('role', 'status');
  const hung = element('div', styles.hung, 'The page does not answer. A script in it keeps running.');
  hung.setAttribute('role', 'alert');
  hung.append(button('Stop the script', actions.stop), button('Wait', actions.wait));
  hung.hidden = true;
  const main = element('main', styles.main);
  main.append(place, words, hung);
  root.className = styles.page ?? '';
  root.replaceChildren(head, main);

  return {
    place,
    title(title) {
      name.textContent = title;
      document.title = `${title} · Preview`;
    },
    network(now) {
      level.textContent = NETWORK[now];
    },
    say(text) {
      words.textContent = text ?? '';
      words.hidden = text === undefined;
    },
    hung(isHung) {
      hung.hidden = !isHung;
    },
  };
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, run: () => void): HTMLElement {
  const made = element('button', styles.button, text);
  made.addEventListener('click', run);
  return made;
}
