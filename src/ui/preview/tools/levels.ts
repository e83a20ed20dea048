/** What the levels of the network are called, and the menu that chooses one. */
import type { NetworkLevel } from '../../../core/preview/network.ts';
import type { MenuGroup } from '../../kit/menu.tsx';

const LEVELS: readonly { readonly level: NetworkLevel; readonly label: string; readonly note: string }[] = [
  { level: 'off', label: 'No network', note: 'Nothing can leave the page' },
  { level: 'assets', label: 'Images, fonts and styles', note: 'From https; a page could send data that way' },
  { level: 'open', label: 'Open', note: 'Scripts and requests too, to any https address' },
];

export function levelGroup(now: NetworkLevel, choose: (level: NetworkLevel) => void): MenuGroup {
  return {
    label: 'Network, for this project on this device',
    items: LEVELS.map(({ level, label, note }) => ({ label, note, checked: level === now, run: () => choose(level) })),
  };
}

/** Of a level above off: what holds, and what no longer does. */
export function allowedWords(level: Exclude<NetworkLevel, 'off'>): { readonly title: string; readonly leaks: string } {
  return level === 'assets'
    ? {
        title: 'Images, fonts and styles from the web are allowed',
        leaks:
          'The page can be seen by the hosts it names, and could send them what it knows in an address or over WebRTC. Your key and other projects stay out of its reach.',
      }
    : {
        title: 'The network is open to this page',
        leaks:
          'Its scripts reach any https address and could send what the page knows there, over WebRTC too. Your key and other projects stay out of its reach.',
      };
}
