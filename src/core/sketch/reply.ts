import type { EditBlock } from '../edit/block.ts';

/** The parts of a reply in the primary format, joined in the order given. Content is raw: nothing is escaped, tags stand at line starts. */
export type ReplyPart =
  | { readonly type: 'prose'; readonly text: string }
  | { readonly type: 'file'; readonly path: string; readonly text: string }
  | { readonly type: 'edit'; readonly path: string; readonly blocks: readonly EditBlock[] };

export function writeReply(parts: readonly ReplyPart[]): string {
  return `${parts.map(writePart).filter(Boolean).join('\n\n')}\n`;
}

function writePart(part: ReplyPart): string {
  if (part.type === 'prose') return part.text;
  if (part.type === 'file') return `<file path="${part.path}">\n${part.text.replace(/\n$/, '')}\n</file>`;
  if (part.blocks.length === 0) return '';
  const blocks = part.blocks.map((block) => {
    const replace = block.replace === '' ? '' : `${block.replace}\n`;
    return `<<<<<<< SEARCH\n${block.search}\n=======\n${replace}>>>>>>> REPLACE`;
  });
  return `<edit path="${part.path}">\n${blocks.join('\n')}\n</edit>`;
}
