import type { Endpoint, Message, ModelRequest } from '../core/model/model.ts';
import type { Profile } from '../core/model/profile.ts';
import { err, ok } from '../core/result.ts';
import type { Settings } from '../core/storage/settings.ts';
import type { Context } from './context.ts';
import type { WorkbenchState } from './state.ts';
import type { Workbench } from './workbench.ts';

/** Keys by profile, in memory and nowhere else: not in the store, so no selector, log or stored row can carry one. */
export type Keys = Map<string, string>;

export function currentProfile(state: Pick<WorkbenchState, 'settings'>): Profile {
  const { profiles, profileId } = state.settings;
  return profiles.find((profile) => profile.id === profileId) ?? profiles[0]!;
}

function endpointOf(profile: Profile, keys: Keys): Endpoint {
  const key = profile.key === 'page' ? keys.get(profile.id) : undefined;
  return { baseUrl: profile.baseUrl.replace(/\/+$/, ''), api: profile.api, ...(key ? { key } : {}) };
}

export function requestFor(
  state: WorkbenchState,
  profile: Profile,
  keys: Keys,
  messages: readonly Message[],
  seed: number,
): ModelRequest {
  return {
    endpoint: endpointOf(profile, keys),
    model: profile.model,
    messages,
    stallMs: state.settings.stallMs,
    cacheKey: state.projectId,
    seed,
    ...(profile.reasoningEffort ? { reasoningEffort: profile.reasoningEffort } : {}),
    ...(profile.kind === 'sketch' ? { tokensPerSecond: state.settings.sketchSpeed } : {}),
  };
}

type SettingsActions = Pick<Workbench, 'setSettings' | 'setProfile' | 'setKey' | 'listModels' | 'testConnection'>;

export function createSettings(context: Context, keys: Keys): SettingsActions {
  const { get, set, adapters } = context;

  function put(settings: Settings): void {
    set({ settings, hasKey: keys.has(settings.profileId) });
    void adapters.projects.saveSettings(settings).then((saved) => {
      if (!saved.ok) context.storageFailed(saved.error);
    });
  }

  return {
    setSettings: (change) => put({ ...get().settings, ...change }),
    setProfile(profile) {
      const { profiles } = get().settings;
      const known = profiles.some((other) => other.id === profile.id);
      put({
        ...get().settings,
        profiles: known ? profiles.map((other) => (other.id === profile.id ? profile : other)) : [...profiles, profile],
      });
    },
    setKey(profileId, key) {
      if (key.trim() === '') keys.delete(profileId);
      else keys.set(profileId, key.trim());
      set({ hasKey: keys.has(get().settings.profileId) });
    },
    listModels: (profile, signal) => adapters.model.listModels(endpointOf(profile, keys), signal),
    async testConnection(profile, signal) {
      const startedAt = adapters.timer.now();
      let firstTokenMs: number | undefined;
      const end = await adapters.model.stream(
        {
          ...requestFor(get(), profile, keys, [{ role: 'user', content: 'Answer with the one word: ready' }], 1),
          cacheKey: 'test-connection',
        },
        () => {
          firstTokenMs ??= adapters.timer.now() - startedAt;
        },
        signal,
      );
      if (end.type === 'failed' && firstTokenMs === undefined) return err(end.error);
      if (firstTokenMs === undefined) {
        return err({ type: 'model-error', kind: 'empty', url: profile.baseUrl });
      }
      return ok({ model: profile.model, firstTokenMs });
    },
  };
}
