import type { ApiKind } from './model.ts';

/** Prices are the person's to enter; without them the meter says "price not set". US dollars per million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

/** One way to reach a model. The presets below are starting points: every field can be changed by the person. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'sketch' | 'endpoint';
  readonly api: ApiKind;
  readonly baseUrl: string;
  readonly model: string;
  /** `none`: local servers; `page`: typed here, lives in memory; `proxy`: added by the local server from `.env.local`. */
  readonly key: 'none' | 'page' | 'proxy';
  /** Tokens; 0 when not known. */
  readonly contextWindow: number;
  readonly prices?: Prices;
  /** `undefined` leaves the field out of the request. */
  readonly reasoningEffort?: 'low' | 'medium' | 'high';
  /** One sentence shown under the profile: what it needs, what to expect. */
  readonly note: string;
}
