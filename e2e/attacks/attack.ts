/**
 * An attack as data: what a hostile page contains, and how its success is seen. The same page is tried twice, in a plain
 * playground without any defence (the control) and in the product. Only what succeeds in the control proves anything when
 * it fails in the product.
 */
export type Family =
  | 'storage'
  | 'host window'
  | 'channels'
  | 'leaving'
  | 'going elsewhere'
  | 'dialogs and downloads'
  | 'devices'
  | 'requests'
  | 'webrtc'
  | 'conversation with the host'
  | 'shown as markup'
  | 'behaviour'
  | 'names';

/** Addresses of the canary; what reaches one of them is counted as a success of the attack it names. */
export interface Targets {
  http(id: string): string;
  ws(id: string): string;
  /** `host:port` of a socket of its own, for attacks whose traffic cannot carry a name. */
  udp(id: string): string;
  tcp(id: string): string;
}

export interface Attack {
  /** Letters, digits and dashes. */
  readonly id: string;
  readonly family: Family;
  /** What the page tries to do. */
  readonly title: string;
  /** Not a page: Markdown that a model answers with. */
  readonly prose?: (at: Targets, id: string) => string;
  /** Not a page: a file that a model names. */
  readonly file?: string;
  /** Markup of the page. */
  readonly html?: (at: Targets, id: string) => string;
  /** Body of an async function of the page. What it returns counts where `seen` is `page`. */
  readonly script?: (at: Targets, id: string) => string;
  /** The script runs when a person clicks its button. */
  readonly click?: true;
  /** Needs the page for itself: it leaves it, or breaks what others need. */
  readonly alone?: true;
  /** The markup is the very first of the page. */
  readonly first?: true;
  /** `canary`: it was reached. `page`: the script gave `true`. Else a question that the arena answers. */
  readonly seen: 'canary' | 'page' | HostQuestion;
  /** A socket that is opened for it. */
  readonly socket?: 'udp' | 'tcp';
  /** Known to succeed in the product, with the reason; only in a browser before that version, or only now and then. */
  readonly leaks?: { readonly why: string; readonly before?: number; readonly sometimes?: true };
}

export type HostQuestion =
  | 'cookie written'
  | 'storage written'
  | 'database deleted'
  | 'broadcast heard'
  | 'page marked'
  | 'host changed'
  | 'page left'
  | 'dialog shown'
  | 'file downloaded'
  | 'markup in the host'
  | 'page switched'
  | 'words stolen'
  | 'words stolen from code'
  | 'history grown'
  | 'host hangs'
  | 'console without end'
  | 'name taken';

/** What the host keeps for itself; an attack that gives it back has read it. */
export const SECRET = 'vonk-secret-7f3a91';

export const attack = (
  family: Family,
  id: string,
  title: string,
  rest: Omit<Attack, 'family' | 'id' | 'title'>,
): Attack => ({
  family,
  id,
  title,
  ...rest,
});
