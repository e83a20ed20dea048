import { describe, expect, it } from 'vitest';
import { presets } from '../../core/model/profiles.ts';
import { applyDraft, draftErrors, draftOf } from './profile-draft.ts';

const profile = presets.find((preset) => preset.id === 'openai')!;
const draft = draftOf(profile);
const errors = (change: object) => Object.keys(draftErrors({ ...draft, ...change }));

describe('a profile as it is typed', () => {
  it('U13: every preset can be taken as it stands, and comes back the same', () => {
    for (const preset of presets.filter((one) => one.kind === 'endpoint' && one.baseUrl !== '')) {
      expect(draftErrors(draftOf(preset)), preset.id).toEqual({});
      expect(applyDraft(preset, draftOf(preset)), preset.id).toEqual(preset);
    }
  });

  it('U13: takes addresses on the web, on this machine and on this server', () => {
    for (const baseUrl of ['https://a.example/v1', 'http://localhost:11434/v1/', '/api/openai/v1']) {
      expect(errors({ baseUrl }), baseUrl).toEqual([]);
    }
    expect(applyDraft(profile, { ...draft, baseUrl: ' http://localhost:1234/v1/ ' }).baseUrl).toBe(
      'http://localhost:1234/v1',
    );
  });

  it('U13: refuses what is no address, and keeps the one that was', () => {
    for (const baseUrl of [
      '',
      'localhost',
      'ftp://a',
      'javascript:x',
      '//a.example',
      'https://me:key@a.example',
      'https://a/?key=1',
    ]) {
      expect(errors({ baseUrl }), baseUrl).toEqual(['baseUrl']);
    }
    expect(applyDraft(profile, { ...draft, baseUrl: 'nonsense' }).baseUrl).toBe(profile.baseUrl);
  });

  it('U13: takes prices in pairs, with a point or a comma, and forgets them when both are emptied', () => {
    expect(applyDraft(profile, { ...draft, inputPrice: '0,35', outputPrice: '1.2' }).prices).toEqual({
      input: 0.35,
      output: 1.2,
    });
    expect(errors({ inputPrice: '1', outputPrice: '' })).toEqual(['outputPrice']);
    expect(errors({ inputPrice: 'x', outputPrice: '1' })).toEqual(['inputPrice']);
    const priced = { ...profile, prices: { input: 1, output: 2 } };
    expect(applyDraft(priced, { ...draftOf(priced), inputPrice: '', outputPrice: '' })).not.toHaveProperty('prices');
  });

  it('U13: reads an empty context length as unknown', () => {
    expect(applyDraft(profile, { ...draft, contextWindow: '' }).contextWindow).toBe(0);
    expect(errors({ contextWindow: '128k' })).toEqual(['contextWindow']);
  });
});
