/** Walks the rules of a style sheet as the browser holds them, and puts variables in the place of their colours. */
import { unpainted, type Painter } from '../../core/colour/painter.ts';

/** `undefined` where another host's sheet may not be looked into. */
export function lengthOf(sheet: CSSStyleSheet): number | undefined {
  try {
    return sheet.cssRules.length;
  } catch {
    return undefined;
  }
}

/** Rules that hold declarations, nested and imported ones too. */
export function rulesIn(sheet: CSSStyleSheet): CSSStyleDeclaration[] {
  const found: CSSStyleDeclaration[] = [];
  const rest: CSSRule[] = [...sheet.cssRules];
  for (let rule = rest.pop(); rule !== undefined; rule = rest.pop()) {
    // Descriptors are no properties: no variable may stand there.
    if (rule instanceof CSSFontFaceRule || rule instanceof CSSPropertyRule) continue;
    if ('style' in rule && rule.style instanceof CSSStyleDeclaration) found.push(rule.style);
    if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) rest.push(...rule.cssRules);
  }
  return found;
}

export function repaint(declarations: readonly CSSStyleDeclaration[], painter: Painter): void {
  for (const style of declarations) {
    for (const name of Array.from(style)) {
      const value = style.getPropertyValue(name);
      if (value === '') continue;
      const painted = painter.value(name, unpainted(value));
      if (painted !== value) style.setProperty(name, painted, style.getPropertyPriority(name));
    }
  }
}
