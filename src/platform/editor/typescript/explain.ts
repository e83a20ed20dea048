/** What something is: hover, and the parameters of the call that is being written. */
import type { languages } from 'monaco-editor/editor';
import type { TagInfo } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import { joined, LANGUAGES, pathOf, rangeOf, type LanguageWorld } from './language-world.ts';

export function registerExplanations({ api, ask }: LanguageWorld): void {
  api.languages.registerHoverProvider([...LANGUAGES], {
    async provideHover(model, position) {
      const info = await ask('hover', pathOf(model), model.getOffsetAt(position));
      if (!info || model.isDisposed()) return undefined;
      const contents = [{ value: `\`\`\`typescript\n${joined(info.displayParts)}\n\`\`\`` }];
      const said = documentation(joined(info.documentation), info.tags);
      if (said !== '') contents.push({ value: said });
      return { range: rangeOf(model, info.textSpan), contents };
    },
  });
  api.languages.registerSignatureHelpProvider([...LANGUAGES], {
    signatureHelpTriggerCharacters: ['(', ','],
    async provideSignatureHelp(model, position) {
      const help = await ask('signatures', pathOf(model), model.getOffsetAt(position));
      if (!help) return undefined;
      const signatures = help.items.map((item): languages.SignatureInformation => {
        const parameters = item.parameters.map((parameter) => ({
          label: joined(parameter.displayParts),
          documentation: { value: joined(parameter.documentation) },
        }));
        const between = joined(item.separatorDisplayParts);
        const list = parameters.map(({ label }) => label).join(between);
        return {
          label: joined(item.prefixDisplayParts) + list + joined(item.suffixDisplayParts),
          documentation: { value: joined(item.documentation) },
          parameters,
        };
      });
      const value = { signatures, activeSignature: help.selectedItemIndex, activeParameter: help.argumentIndex };
      return { value, dispose: () => {} };
    },
  });
}

/** Markdown, as JSDoc is taken to be. */
export function documentation(text: string, tags: readonly TagInfo[] | undefined): string {
  const lines = (tags ?? []).map((tag) => `*@${tag.name}* ${joined(tag.text)}`.trim());
  return [text, ...lines].filter((part) => part !== '').join('\n\n');
}
