import * as v from 'valibot';
import type { Profile } from '../model/profile.ts';
import { count, list } from './values.ts';

const profile = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    kind: v.picklist(['sketch', 'endpoint']),
    api: v.picklist(['chat', 'responses']),
    baseUrl: v.string(),
    model: v.string(),
    /** How the key gets to the server; never the key itself. */
    key: v.picklist(['none', 'page', 'proxy']),
    contextWindow: count,
    prices: v.exactOptional(v.pipe(v.object({ input: v.number(), output: v.number() }), v.readonly())),
    reasoningEffort: v.exactOptional(v.picklist(['low', 'medium', 'high'])),
    note: v.string(),
  }),
  v.readonly(),
) satisfies v.GenericSchema<unknown, Profile>;

/**
 * The person's settings. The guard names every field, so a key that slipped into a profile under any other name is
 * dropped on the way in and on the way out: no key is ever in a stored row.
 */
export const settings = v.pipe(
  v.object({
    profiles: list(profile),
    profileId: v.string(),
    theme: v.picklist(['system', 'light', 'dark']),
    /** Sketch's pace in tokens per second. */
    sketchSpeed: v.picklist([60, 1000, 3000, 17000]),
    stallMs: count,
  }),
  v.readonly(),
);
export type Settings = v.InferOutput<typeof settings>;
