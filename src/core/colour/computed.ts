/** Colours that are no place of their own: made of others, or of what stands around them. They follow what they are made of. */
import { extensionOf } from '../path.ts';
import type { Project } from '../project.ts';

const FORMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['color-mix()', /\bcolor-mix\(/gi],
  ['from …', /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(\s*from\b/gi],
  ['calc() in a colour', /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^;{}]*?\bcalc\(/gi],
  ['currentcolor', /\bcurrentcolor\b/gi],
];

/** What of that the files have, and how often, e.g. `color-mix()` twice. Forms that do not occur are left out. */
export function computedColours(project: Project): readonly { readonly name: string; readonly times: number }[] {
  const counts = new Map<string, number>();
  for (const file of project.files.values()) {
    if (file.kind !== 'text' || !/^(css|html?|svg|[cm]?[jt]sx?)$/.test(extensionOf(file.path))) continue;
    for (const [name, pattern] of FORMS) {
      const times = file.text.match(pattern)?.length ?? 0;
      if (times > 0) counts.set(name, (counts.get(name) ?? 0) + times);
    }
  }
  return FORMS.flatMap(([name]) => {
    const times = counts.get(name);
    return times === undefined ? [] : [{ name, times }];
  });
}
