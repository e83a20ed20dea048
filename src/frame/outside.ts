/**
 * Addresses of other hosts. What stands in for a package is asked of the host, once, and comes over the port or is given up;
 * what was not reached, and what stands in for it, is told once per host and kind.
 */
import type { NetworkLevel } from '../core/preview/network.ts';
import type { FrameMessage } from '../core/preview/protocol.ts';
import type { Capture } from './capture.ts';
import type { Packages } from './modules/packages.ts';
import { originals } from './originals.ts';

/** What comes with Vonk is sure to come; of what has to be fetched it is not even sure that it is there. */
const PATIENCE_MS = { vendored: 15_000, network: 5_000 } as const;
/** What the guard lets through in one message, and as many as an honest page could want. */
const MOST_AT_ONCE = 64;
const MOST = 200;
/** A refusal is known before it is known whether something stands in. */
const REFUSED_MS = 100;

type What = Extract<FrameMessage, { type: 'blocked' }>['what'];

interface OutsideOptions {
  readonly network: NetworkLevel;
  readonly packages: Packages;
  readonly capture: Capture;
  send(message: FrameMessage): void;
  /** Something that was asked for came, or is given up. */
  changed(): void;
}

export class Outside {
  readonly #network: NetworkLevel;
  readonly #packages: Packages;
  readonly #capture: Capture;
  readonly #send: (message: FrameMessage) => void;
  readonly #changed: () => void;
  readonly #asked = new Set<string>();
  readonly #gone = new Set<string>();
  #unsent: string[] = [];
  readonly #said = new Set<string>();
  readonly #stoodIn = new Set<string>();
  readonly #named = new Set<string>();

  constructor({ network, packages, capture, send, changed }: OutsideOptions) {
    this.#network = network;
    this.#packages = packages;
    this.#capture = capture;
    this.#send = send;
    this.#changed = changed;
  }

  /** Whether the shell lets the page load this itself. Nothing needs to stand in then. */
  reaches(what: What): boolean {
    if (this.#network === 'assets') return what === 'image' || what === 'font' || what === 'style';
    return this.#network === 'open';
  }

  want(id: string): void {
    if (this.#asked.has(id) || this.#packages.has(id) || this.#asked.size >= MOST) return;
    this.#asked.add(id);
    this.#unsent.push(id);
    if (this.#unsent.length === 1) originals.setTimeout(() => this.#ask(), 0);
    originals.setTimeout(
      () => {
        if (this.#packages.has(id)) return;
        this.#gone.add(id);
        this.#changed();
      },
      PATIENCE_MS[id.startsWith('https:') ? 'network' : 'vendored'],
    );
  }

  stateOf(id: string): 'here' | 'coming' | 'gone' {
    if (this.#packages.has(id)) return 'here';
    return this.#asked.has(id) && !this.#gone.has(id) ? 'coming' : 'gone';
  }

  textOf(id: string): string | undefined {
    return this.#packages.textOf(id);
  }

  /** Where to load a package's module from. */
  addressOf(id: string): string | undefined {
    this.#packages.map();
    return this.#packages.addressOf(id);
  }

  standsIn(host: string, what: What, standIn: string): void {
    this.#stoodIn.add(host);
    this.#say(host, what, standIn);
  }

  /** The browser refused to load something, or there is nothing to load. */
  refused(host: string, what: What): void {
    originals.setTimeout(() => {
      if (this.#stoodIn.has(host)) return;
      this.#say(host, what);
      if (this.#named.has(host)) return;
      this.#named.add(host);
      const message = `${host} was not reached (${what}): previews have no network.`;
      this.#capture.problem({ severity: 'warning', code: 'blocked', message });
      this.#capture.say('warn', message, { about: 'network' });
    }, REFUSED_MS);
  }

  #say(host: string, what: What, standIn?: string): void {
    const key = `${host} ${what} ${standIn ?? ''}`;
    if (this.#said.has(key) || this.#said.size >= MOST) return;
    this.#said.add(key);
    this.#send({ type: 'blocked', host: host.slice(0, 255), what, ...(standIn === undefined ? {} : { standIn }) });
  }

  #ask(): void {
    const packages = this.#unsent.splice(0, MOST_AT_ONCE);
    this.#send({ type: 'wants', packages });
    if (this.#unsent.length > 0) originals.setTimeout(() => this.#ask(), 0);
  }
}

/** Of a policy's directive. */
export function kindOfDirective(directive: string): What {
  if (directive.startsWith('img')) return 'image';
  if (directive.startsWith('font')) return 'font';
  if (directive.startsWith('style')) return 'style';
  return /^(script|worker)/.test(directive) ? 'script' : 'data';
}
