/** Telling a link to a prototype from any other address. Small: it is asked at every start. */

export interface Fragment {
  /** A letter and a number, e.g. `m1`. */
  readonly codec: string;
  /** As it stands after the dot; not checked. */
  readonly data: string;
}

/** Whether an address or what stands after its `#` says that it holds a prototype. Does not open it. */
export const isShareLink = (pasted: string): boolean => fragmentOf(pasted) !== undefined;

/** Spaces and line breaks that mail put in, and a full stop or bracket that a sentence put after it, are no part of it. */
export function fragmentOf(pasted: string): Fragment | undefined {
  const hash = pasted.lastIndexOf('#');
  const [, codec, data] = /^([a-z]\d{1,3})\.([^]*)$/.exec(pasted.slice(hash + 1).trimStart()) ?? [];
  if (codec === undefined || data === undefined) return undefined;
  return { codec, data: data.replace(/\s+/g, '').replace(/[^\w-]{1,3}$/, '') };
}

/** `address` is the page's own, whatever stands after its `#`. */
export const shareAddress = (address: string, fragment: string): string =>
  `${address.replace(/#.*$/s, '')}#${fragment}`;
