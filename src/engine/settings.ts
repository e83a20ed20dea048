import type { Endpoint, Message, ModelRequest } from '../core/model/model.ts';
import type { Profile } from '../core/model/profile.ts';
import { err, ok } from '../core/result.ts';
import type { Settings } from '../core/storage/settings.ts';
import type { Context } from './context.ts';
import type { WorkbenchState } from './state.ts';
import type { Workbench } from './workbench.ts';

export function currentProfile(state: Pick<WorkbenchState, 'settings'>): Profile {
  const { profiles, profileId } = state.settings;
  return profiles.find((profile) => profile.id === profileId) ?? profiles[0]!;
}

function endpointOf(profile: Profile): Endpoint {
  const keyOf = profile.key === 'page' ? { keyOf: profile.id } : {};
  return { baseUrl: profile.baseUrl.replace(/\/+$/, ''), api: profile.api, ...keyOf };
}

export function requestFor(
  state: WorkbenchState,
  profile: Profile,
  messages: readonly Message[],
  seed: number,
): ModelRequest {
  return {
    endpoint: endpointOf(profile),
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

export function createSettings(context: Context): SettingsActions {
  const { get, set, adapters } = context;
  const { keys } = adapters.model;
  const profileOf = (id: string): Profile | undefined => get().settings.profiles.find((profile) => profile.id === id);

  function sayWhetherKey(): void {
    const { id, baseUrl } = currentProfile(get());
    set({ hasKey: keys.has(id, baseUrl) });
  }
  keys.onLost(sayWhetherKey);

  function put(settings: Settings): void {
    set({ settings });
    sayWhetherKey();
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
      const profile = profileOf(profileId);
      if (key.trim() === '' || profile === undefined) keys.forget(profileId);
      else keys.set(profileId, profile.baseUrl, key.trim());
      sayWhetherKey();
    },
    listModels: (profile, signal) => adapters.model.listModels(endpointOf(profile), signal),
    async testConnection(profile, signal) {
      const startedAt = adapters.timer.now();
      let firstTokenMs: number | undefined;
      const end = await adapters.model.stream(
        {
          ...requestFor(get(), profile, [{ role: 'user', content: 'Answer with the one word: ready' }], 1),
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
