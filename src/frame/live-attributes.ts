/**
 * One attribute that changed in the source, put into a live element whose own may have been changed by scripts since:
 * class names and style properties are merged, any other attribute is the source's.
 */
export function setSourceAttribute(live: Element, before: Element, after: Element, name: string): void {
  const was = before.getAttribute(name);
  const value = after.getAttribute(name);
  const untouched = live.getAttribute(name) === was;
  if (!untouched && name === 'class') mergeClasses(live, before, after);
  else if (!untouched && name === 'style' && isStyled(live) && isStyled(before) && isStyled(after)) {
    mergeStyles(live.style, before.style, after.style);
  } else if (value === null) live.removeAttribute(name);
  else live.setAttributeNS(after.getAttributeNode(name)?.namespaceURI ?? null, name, value);
}

function mergeClasses(live: Element, before: Element, after: Element): void {
  for (const name of before.classList) if (!after.classList.contains(name)) live.classList.remove(name);
  for (const name of after.classList) if (!before.classList.contains(name)) live.classList.add(name);
}

function mergeStyles(live: CSSStyleDeclaration, before: CSSStyleDeclaration, after: CSSStyleDeclaration): void {
  for (const name of before) if (after.getPropertyValue(name) === '') live.removeProperty(name);
  for (const name of after) {
    const value = after.getPropertyValue(name);
    const priority = after.getPropertyPriority(name);
    if (value !== before.getPropertyValue(name) || priority !== before.getPropertyPriority(name)) {
      live.setProperty(name, value, priority);
    }
  }
}

const isStyled = (element: Element): element is HTMLElement | SVGElement => 'style' in element;
