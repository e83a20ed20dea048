import type { Result } from '../result.ts';
import type { ShareDecodeError, SharedProject, ShareEncodeError } from './shared.ts';

/** Makes and opens links, off the page. Rejects only with an AbortError. */
export interface LinkPort {
  /** The text after the `#`. */
  encode(shared: SharedProject, signal?: AbortSignal): Promise<Result<string, ShareEncodeError>>;
  /** An address, or what stands after its `#`. Code that nobody has looked at yet: it is only unpacked and checked. */
  decode(pasted: string, signal?: AbortSignal): Promise<Result<SharedProject, ShareDecodeError>>;
}
