import { presets } from '../core/model/profiles.ts';
import { emptyProject } from '../core/project.ts';
import type { Settings } from '../core/storage/settings.ts';
import type { WorkbenchState } from './state.ts';

export const UNTITLED = 'Untitled';

const defaultSettings: Settings = {
  profiles: presets,
  profileId: 'sketch',
  theme: 'system',
  // Fast enough that the first wish shows its page within half a second, slow enough to be watched.
  sketchSpeed: 3000,
  stallMs: 20_000,
};

/** Presets that came with a later version appear beside what the person has; what the person changed stays. */
export function withPresets(stored: Settings): Settings {
  const known = new Set(stored.profiles.map((profile) => profile.id));
  const profiles = [...stored.profiles, ...presets.filter((preset) => !known.has(preset.id))];
  const profileId = profiles.some((profile) => profile.id === stored.profileId) ? stored.profileId : 'sketch';
  return { ...stored, profiles, profileId };
}

/** A project with nothing in it, as on the first visit. */
export const blankProject = {
  title: UNTITLED,
  project: emptyProject,
  tabs: [],
  activePath: undefined,
  turns: [],
  queue: [],
  run: { state: 'idle' },
  variants: undefined,
  variantCount: 1,
  console: [],
  problems: [],
  draft: '',
  network: 'off',
  writeHead: undefined,
  visit: undefined,
  history: { canUndo: false, canRedo: false, undoLabel: '', redoLabel: '', undoneTurns: new Set(), entries: [] },
} as const satisfies Partial<WorkbenchState>;

export function initialState(): WorkbenchState {
  return {
    ...blankProject,
    ready: false,
    projectId: '',
    projects: [],
    follow: true,
    preview: {
      state: 'empty',
      entry: undefined,
      delayMs: undefined,
      building: 'no',
      buildMs: undefined,
      waiting: [],
      blocked: [],
      outsideLink: undefined,
    },
    reducedMotion: undefined,
    packages: [],
    settings: defaultSettings,
    hasKey: false,
    storage: { state: 'loading' },
    otherTab: false,
    online: true,
    notices: [],
  };
}
