/** One clock for the whole app: animation frames while the page is seen, a slow timer while it is hidden. */
export interface FrameClock {
  /** Calls `tick` before each paint (at most once per frame) until the returned function is called. */
  onTick(tick: () => void): () => void;
}
