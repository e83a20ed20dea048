import { keyScope } from '../../core/model/keys.ts';
import type { Endpoint } from '../../core/model/model.ts';
import { assertNever } from '../../core/result.ts';
import type { Clock } from './clock.ts';
import type { Surroundings } from './exchange.ts';
import { listModels } from './list-models.ts';
import type { FromWorker, KeptKey, ToWorker } from './messages.ts';
import type { RefusedFields } from './open-stream.ts';
import { isSketch } from './sdk.ts';
import { createSketchFetch, type Answer } from './sketch-fetch.ts';
import { runStream } from './stream.ts';

export interface ServeOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly origin?: string;
  readonly loadAnswer: () => Promise<Answer>;
  readonly post: (message: FromWorker) => void;
  /** Something that cannot happen did: the page is to treat this worker as dead. */
  readonly fail: (error: unknown) => void;
}

const DEFAULT_SKETCH_SPEED = 1_000;

/** The worker's side of the conversation, without the worker: hand it what the page says. */
export function createServer(options: ServeOptions): (message: ToWorker) => void {
  const { clock, origin, post } = options;
  const running = new Map<number, AbortController>();
  const refused: RefusedFields = new Map();
  const keys = new Map<string, KeptKey>();

  /** The key of a profile, only at the address it was typed for. */
  function keyFor({ keyOf, baseUrl }: Endpoint): { readonly key?: string } {
    const kept = keyOf === undefined ? undefined : keys.get(keyOf);
    return kept !== undefined && kept.scope === keyScope(baseUrl) ? { key: kept.key } : {};
  }

  function around(endpoint: Endpoint, tokensPerSecond = DEFAULT_SKETCH_SPEED): Surroundings {
    const fetch = isSketch(endpoint)
      ? createSketchFetch({ loadAnswer: options.loadAnswer, clock, tokensPerSecond })
      : options.fetch;
    return { fetch, clock, ...keyFor(endpoint), ...(origin === undefined ? {} : { origin }) };
  }

  async function serve(id: number, work: (signal: AbortSignal) => Promise<FromWorker>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      post(await work(controller.signal));
    } catch (error) {
      options.fail(error);
    }
    running.delete(id);
  }

  return (message) => {
    switch (message.type) {
      case 'warm':
        // A failure comes back, with words, when somebody really asks.
        options.loadAnswer().catch(() => undefined);
        return;
      case 'key':
        if (message.kept === undefined) keys.delete(message.profileId);
        else keys.set(message.profileId, message.kept);
        return;
      case 'run': {
        const { id, request } = message;
        const world = around(request.endpoint, request.tokensPerSecond);
        const emit = (chunk: { readonly text: string; readonly reasoning: string }): void =>
          post({ type: 'chunk', id, chunk });
        void serve(id, async (signal) => ({
          type: 'end',
          id,
          end: await runStream(request, emit, signal, world, refused),
        }));
        return;
      }
      case 'list': {
        const { id, endpoint } = message;
        void serve(id, async (signal) => ({
          type: 'models',
          id,
          result: await listModels(endpoint, signal, around(endpoint)),
        }));
        return;
      }
      case 'cancel':
        running.get(message.id)?.abort();
        return;
      default:
        assertNever(message);
    }
  };
}
