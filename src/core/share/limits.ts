/** How much a link may carry. Counted while it is unpacked; its own figures are not believed. */
export const SHARE_LIMITS = {
  /** Characters after `#`. */
  characters: 65_536,
  /** Bytes once unpacked. */
  unpacked: 2 * 1024 * 1024,
  files: 64,
  /** Bytes. */
  file: 512 * 1024,
  /** Bytes that are packed by the slower, tighter codec, so that opening any link ends within a second or two. */
  mixed: 256 * 1024,
  name: 120,
} as const;
