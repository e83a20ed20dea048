import type { Profile } from '../../core/model/profile.ts';

/** Rules are never shown as a model: wherever Sketch is named, it is named so. */
export const SKETCH = 'Sketch (rules, no AI)';

/** What writes with this profile: the model's id, or the profile's name while no model is chosen. */
export function modelName(profile: Profile | undefined): string {
  if (!profile) return 'No model';
  if (profile.kind === 'sketch') return SKETCH;
  return profile.model.trim() === '' ? profile.name : profile.model;
}

/** The name a turn carries, as it was recorded when it ran. */
export const writtenBy = (model: string): string => (/^sketch\b/i.test(model) ? SKETCH : model);
