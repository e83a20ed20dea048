/**
 * What a person typed or chose, taken from one document and put into the next. A field is found again by its id, else by its
 * name, else by its place among the elements. Putting it in tells the page as a person's typing would, so that frameworks
 * that hold the value themselves take it over.
 */
import type { FieldValue } from '../core/preview/protocol.ts';
import { LIMITS } from '../core/preview/protocol.ts';
import { originals } from './originals.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const MOST = 500;
const LONGEST_KEY = 500;
/** Of no meaning in another document, or not to be carried around. */
const LEFT_ALONE = /^(hidden|file|password|button|submit|reset|image)$/;
const BETWEEN = '\u0000';

/** Frameworks draw after their script has run; a page that has not drawn a field by then has none. */
const TRY_AGAIN_MS = [0, 30, 100, 300, 1_000];

const typed = new WeakSet<EventTarget>();

/** Notes which fields were touched: a value alone does not say who put it there. */
export function noteTyping(): void {
  originals.addEventListener('input', onInput, { capture: true, passive: true });
  originals.addEventListener('change', onInput, { capture: true, passive: true });
}

function onInput({ target }: Event): void {
  if (target !== null) typed.add(target);
}

export function takeFields(): FieldValue[] {
  const taken: FieldValue[] = [];
  for (const field of document.querySelectorAll<Field>('input,textarea,select')) {
    if (taken.length >= MOST || LEFT_ALONE.test(field.type)) continue;
    const value = valueOf(field);
    const key = keyOf(field);
    if (value === undefined || key.length > LONGEST_KEY || (value.value?.length ?? 0) > LIMITS.text) continue;
    taken.push({ key, ...value });
  }
  return taken;
}

/** Puts in what it can find by now, and the rest as the page draws its fields. */
export function giveFields(values: readonly FieldValue[]): void {
  let left = values.slice(0, MOST);
  const attempt = (): void => {
    const found = new Map(Array.from(document.querySelectorAll<Field>('input,textarea,select'), (f) => [keyOf(f), f]));
    left = left.filter((value) => {
      const field = found.get(value.key);
      if (field !== undefined) put(field, value);
      return field === undefined;
    });
  };
  for (const delay of TRY_AGAIN_MS) originals.setTimeout(() => left.length > 0 && attempt(), delay);
}

/** Nothing where it is as the page made it. */
function valueOf(field: Field): Omit<FieldValue, 'key'> | undefined {
  const touched = typed.has(field);
  if (field instanceof HTMLSelectElement) {
    const chosen = Array.from(field.options).filter((option) => option.selected);
    const isDefault = Array.from(field.options).every((option) => option.selected === option.defaultSelected);
    return isDefault && !touched ? undefined : { value: chosen.map((option) => option.value).join(BETWEEN) };
  }
  if (isSwitch(field)) {
    if (!touched && field.checked === field.defaultChecked) return undefined;
    return field.type === 'radio' && !field.checked ? undefined : { checked: field.checked };
  }
  return touched || field.value !== field.defaultValue ? { value: field.value } : undefined;
}

function put(field: Field, { value, checked }: FieldValue): void {
  if (checked !== undefined && isSwitch(field)) {
    // A click is what frameworks listen to, and it turns the switch.
    if (field.checked !== checked) field.click();
    return;
  }
  if (value === undefined || isSwitch(field)) return;
  if (valueOf(field)?.value === value) return;
  if (field instanceof HTMLSelectElement) {
    const chosen = new Set(value.split(BETWEEN));
    for (const option of field.options) option.selected = chosen.has(option.value);
  } else {
    // Past a framework's own setter on the element, or it would take the value for one it knows.
    const owner = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, value);
  }
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const isSwitch = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

function keyOf(field: Field): string {
  if (field.id !== '') return `#${field.id}`;
  const value = isSwitch(field) ? `=${field.value}` : '';
  const alike = field.name === '' ? [] : [...document.getElementsByName(field.name)];
  const same = alike.filter((other) => !isChoiceOfAnother(other, field));
  if (same.length > 0) return `name:${field.name}${value}:${same.indexOf(field)}`;
  const path: string[] = [];
  for (let element: Element = field; element.parentElement !== null; element = element.parentElement) {
    const siblings = [...element.parentElement.children].filter(({ localName }) => localName === element.localName);
    path.unshift(`${element.localName}[${siblings.indexOf(element)}]`);
  }
  return path.join('/');
}

/** Switches of one name are told apart by what they stand for. */
const isChoiceOfAnother = (other: Element, field: Field): boolean =>
  isSwitch(field) && other instanceof HTMLInputElement && other.value !== field.value;
