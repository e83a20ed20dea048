import { makeApp } from './app/app.ts';
import { readBrief, type Brief } from './brief/brief.ts';
import type { SketchInput, SketchReply } from './contract.ts';
import { changeProject } from './edit/edit.ts';
import { COMPOSITIONS } from './page/composition.ts';
import { makePage } from './page/page.ts';
import { answerQuestion, planOf } from './question.ts';
import { writeReply } from './reply.ts';
import { makeEmblem } from './scene/emblem.ts';
import { makePicture, type Picture } from './scene/picture.ts';

/**
 * Answers a wish by rules. Never throws, never asks the network, and gives the same bytes for the same input and seed. What
 * it did not understand is named in the prose and in `missed`; it is never guessed at.
 */
export function sketch(input: SketchInput): SketchReply {
  const seed = Number.isFinite(input.seed) ? Math.abs(Math.trunc(input.seed)) : 0;
  const brief = readBrief(input.wish, input.project);
  const text = reply(brief, { ...input, seed });
  return { text, missed: brief.words.missed() };
}

function reply(brief: Brief, input: SketchInput): string {
  switch (brief.intent) {
    case 'question':
      return writeReply([{ type: 'prose', text: answerQuestion(brief, input.project, input.activePath) }]);
    case 'plan':
      return writeReply([{ type: 'prose', text: planOf(brief, input.seed) }]);
    case 'edit':
      return changeProject(brief, input.project, input.activePath);
    case 'create':
      return create(brief, input);
  }
}

function create(brief: Brief, input: SketchInput): string {
  if (brief.app) {
    const app = makeApp(brief, brief.app, input.project, input.seed);
    return writeReply([
      { type: 'prose', text: app.said },
      ...app.files.map((file) => ({ type: 'file' as const, ...file })),
      { type: 'prose', text: lost(brief) },
    ]);
  }
  if (brief.artefact === 'icon' || brief.artefact === 'logo' || brief.artefact === 'pattern')
    return withPicture(brief, makeEmblem(brief, input.seed));
  if (brief.artefact === 'picture') return withPicture(brief, makePicture(brief, input.seed));
  const page = makePage(brief, input.seed);
  const empty =
    brief.words.list.length === 0 ||
    (brief.domain === 'generic' && brief.subject === '' && brief.sections.wanted.length === 0);
  const said = `A page for ${oneLine(page.copy.brand)}: ${COMPOSITIONS[page.genome.name].said}.${empty ? ' The wish named no subject, so this is a page about nothing in particular.' : ''}${/\breact\b/i.test(input.wish) ? ' Pages are written as plain HTML; React is for apps and components.' : ''}`;
  return writeReply([
    { type: 'prose', text: said },
    ...page.files.map((file) => ({ type: 'file' as const, ...file })),
    { type: 'prose', text: lost(brief) },
  ]);
}

const withPicture = (brief: Brief, picture: Picture): string =>
  writeReply([
    { type: 'prose', text: picture.said },
    { type: 'file', path: picture.path, text: picture.text },
    { type: 'prose', text: lost(brief) },
  ]);

/** Words of a wish inside prose: never at the start of a line, where they could be read as a marker. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const lost = (brief: Brief): string => {
  const missed = brief.words.missed();
  return missed.length > 0 ? `Not understood: ${missed.slice(0, 12).join(', ')}. Connect a model for those.` : '';
};
