import { describe, expect, it } from 'vitest';
import { blockedWords, offerFor } from './blocked-words.ts';

describe('what a page did not get', () => {
  it('U21: names the host and what stands in for it, each once', () => {
    expect(
      blockedWords([
        { host: 'fonts.googleapis.com', what: 'font' },
        { host: 'fonts.gstatic.com', what: 'font' },
        { host: 'images.unsplash.com', what: 'image' },
      ]),
    ).toEqual({
      short:
        'Fonts from Google Fonts are shown in a close system font. Images from images.unsplash.com are placeholders.',
      all: [
        'Fonts from Google Fonts are shown in a close system font.',
        'Images from images.unsplash.com are placeholders.',
      ],
    });
  });

  it('U21: is one line however much there is', () => {
    const { short, all } = blockedWords(
      ['a.example', 'b.example', 'c.example'].map((host) => ({ host, what: 'data' as const })),
    );
    expect(short).toBe('Not reached: a.example, b.example, c.example');
    expect(all).toHaveLength(3);
  });
});

describe('what can be done about it', () => {
  it('V63: the least level that gives more is offered, and bringing in for images', () => {
    const image = { host: 'a.example', what: 'image' } as const;
    const data = { host: 'a.example', what: 'data' } as const;
    expect(offerFor([image, data], 'off')).toEqual({ images: true, level: 'assets' });
    expect(offerFor([data], 'off')).toEqual({ images: false, level: 'open' });
    expect(offerFor([image], 'assets')).toEqual({ images: true, level: 'open' });
    expect(offerFor([data], 'open')).toEqual({ images: false, level: undefined });
    expect(offerFor([], 'off')).toEqual({ images: false, level: undefined });
  });
});
