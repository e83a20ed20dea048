import { readBrief } from './brief/brief.ts';
import { makePage } from './page/page.ts';
import { COMPOSITIONS } from './page/composition.ts';
import { makePicture } from './scene/picture.ts';
import { writeReply } from './reply.ts';
import type { SketchInput, SketchReply } from './contract.ts';

/**
 * Answers a wish by rules. Never throws, never asks the network, and gives the same bytes for the same input and seed. What
 * it did not understand is named in the prose and in `missed`; it is never guessed at.
 */
export function sketch(input: SketchInput): SketchReply {
  const brief = readBrief(input.wish, input.project);
  if (brief.artefact !== 'page') {
    const picture = makePicture(brief, input.seed);
    const missed = brief.words.missed();
    return {
      text: writeReply([
        { type: 'prose', text: picture.said },
        { type: 'file', path: picture.path, text: picture.text },
      ]),
      missed,
    };
  }
  const page = makePage(brief, input.seed);
  const missed = brief.words.missed();
  const said = `${page.copy.brand}: ${COMPOSITIONS[page.genome.name].said}.`;
  const lost = missed.length > 0 ? `Not understood: ${missed.join(', ')}. Connect a model for those.` : '';
  return {
    text: writeReply([
      { type: 'prose', text: said },
      ...page.files.map((file) => ({ type: 'file' as const, ...file })),
      { type: 'prose', text: lost },
    ]),
    missed,
  };
}
