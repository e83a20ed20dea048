/** A profile as it is typed: text in every field. Read back into a profile, or into what is wrong with it, field by field. */
import type { Profile } from '../../core/model/profile.ts';

export interface ProfileDraft {
  readonly baseUrl: string;
  readonly model: string;
  readonly contextWindow: string;
  readonly inputPrice: string;
  readonly outputPrice: string;
}

export type DraftField = keyof ProfileDraft;

/** What is wrong, in words, per field. Empty when the draft can be taken. */
export type DraftErrors = { readonly [field in DraftField]?: string };

export const draftOf = (profile: Profile): ProfileDraft => ({
  baseUrl: profile.baseUrl,
  model: profile.model,
  contextWindow: profile.contextWindow > 0 ? String(profile.contextWindow) : '',
  inputPrice: profile.prices ? String(profile.prices.input) : '',
  outputPrice: profile.prices ? String(profile.prices.output) : '',
});

export function draftErrors(draft: ProfileDraft): DraftErrors {
  const errors: { [field in DraftField]?: string } = {};
  const url = urlError(draft.baseUrl.trim());
  if (url) errors.baseUrl = url;
  if (draft.contextWindow.trim() !== '' && !isWhole(draft.contextWindow)) {
    errors.contextWindow = 'A whole number of tokens, such as 131072';
  }
  for (const field of ['inputPrice', 'outputPrice'] as const) {
    if (draft[field].trim() !== '' && price(draft[field]) === undefined) errors[field] = 'A price such as 0.35';
  }
  if (draft.inputPrice.trim() === '' && draft.outputPrice.trim() !== '') errors.inputPrice = 'Both prices, or neither';
  if (draft.outputPrice.trim() === '' && draft.inputPrice.trim() !== '') errors.outputPrice = 'Both prices, or neither';
  return errors;
}

/** The profile with the draft's values; fields that are wrong keep what they were. */
export function applyDraft(profile: Profile, draft: ProfileDraft): Profile {
  const errors = draftErrors(draft);
  const { prices: before, ...rest } = profile;
  const input = price(draft.inputPrice);
  const output = price(draft.outputPrice);
  const entered = input !== undefined && output !== undefined ? { input, output } : undefined;
  const prices = errors.inputPrice || errors.outputPrice ? before : entered;
  return {
    ...rest,
    baseUrl: errors.baseUrl ? profile.baseUrl : draft.baseUrl.trim().replace(/\/+$/, ''),
    model: draft.model.trim(),
    contextWindow: errors.contextWindow ? profile.contextWindow : Number(draft.contextWindow.trim() || 0),
    ...(prices ? { prices } : {}),
  };
}

function urlError(text: string): string | undefined {
  if (text === '') return 'An address is needed, such as http://localhost:11434/v1';
  if (text.startsWith('/'))
    return text.startsWith('//') ? 'An address starts with https://, http:// or one /' : undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'Not an address. It starts with https:// or http://';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'Only https:// and http:// can be reached';
  if (url.username !== '' || url.password !== '')
    return 'No name or password in the address: the key has its own field';
  return url.search !== '' || url.hash !== '' ? 'Without ? and #: paths are added to it' : undefined;
}

const isWhole = (text: string): boolean => /^\d{1,9}$/.test(text.trim());

/** Dollars per million tokens; a comma is taken as the decimal point it is to many. */
function price(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,5}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
