/**
 * How much of the network a preview may reach. The person's choice, per project; never taken from a link, a reply or the
 * page itself. `off`: nothing. `assets`: images, fonts and style sheets from https. `open`: https and wss for everything.
 * A policy that was sent cannot be changed, so each level has a shell of its own and a change of level a new document.
 */
export const NETWORK_LEVELS = ['off', 'assets', 'open'] as const;

export type NetworkLevel = (typeof NETWORK_LEVELS)[number];

/** Absolute paths of the shells, e.g. `/preview-1a2b3c4d5e6f.html`. */
export type ShellPaths = Readonly<Record<NetworkLevel, string>>;
