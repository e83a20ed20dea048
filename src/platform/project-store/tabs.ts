import * as v from 'valibot';
import type { StoreChange } from '../../core/storage/store.ts';

const change = v.variant('type', [
  v.object({ type: v.literal('saved'), projectId: v.string(), revision: v.number() }),
  v.object({ type: v.literal('deleted'), projectId: v.string() }),
  v.object({ type: v.literal('versions'), projectId: v.string() }),
  v.object({ type: v.literal('settings') }),
]) satisfies v.GenericSchema<unknown, StoreChange>;

export interface Channel {
  postMessage(data: unknown): void;
  addEventListener(type: 'message', listener: (event: Event) => void): void;
}

/** Tells the other tabs what was changed here. A tab never hears itself. */
export interface Tabs {
  tell(change: StoreChange): void;
  listen(heard: (change: StoreChange) => void): void;
}

export function tabsOver(channel: Channel | undefined): Tabs {
  const send = channel?.postMessage.bind(channel);
  return {
    tell: (said) => send?.(said),
    listen(heard) {
      channel?.addEventListener('message', (event) => {
        const data: unknown = event instanceof MessageEvent ? event.data : undefined;
        const said = v.safeParse(change, data);
        if (said.success) heard(said.output);
      });
    },
  };
}
