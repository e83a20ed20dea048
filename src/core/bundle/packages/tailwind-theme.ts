/**
 * `tailwind.config = …` of the CDN script of Tailwind 3, as the style sheet that version 4 reads. What a page extends or
 * replaces in the theme becomes `@theme`; `darkMode: 'class'` and `safelist` are kept. Functions, plugins and presets are
 * left out: version 4 in a browser has no place for them.
 */

type Tree = Readonly<Record<string, unknown>>;

/** Names of version 3's theme, and the namespace their values have in version 4. */
const NAMESPACES: readonly (readonly [key: string, namespace: string])[] = [
  ['animation', 'animate'],
  ['backgroundImage', 'background-image'],
  ['blur', 'blur'],
  ['borderRadius', 'radius'],
  ['boxShadow', 'shadow'],
  ['colors', 'color'],
  ['backgroundColor', 'background-color'],
  ['borderColor', 'border-color'],
  ['textColor', 'text-color'],
  ['dropShadow', 'drop-shadow'],
  ['fontFamily', 'font'],
  ['fontSize', 'text'],
  ['fontWeight', 'font-weight'],
  ['letterSpacing', 'tracking'],
  ['lineHeight', 'leading'],
  ['maxWidth', 'container'],
  ['screens', 'breakpoint'],
  ['spacing', 'spacing'],
  ['transitionTimingFunction', 'ease'],
];

/** What version 3 did and 4 does otherwise, so that a page for 3 looks as it was meant. */
const AS_IN_3 = `@theme {
  --shadow-xs: 0 1px 2px 0 rgb(0 0 0 / 0.05);
  --shadow-sm: 0 1px 2px 0 rgb(0 0 0 / 0.05);
  --radius-sm: 0.125rem;
  --blur-sm: 4px;
  --default-ring-width: 3px;
  --default-ring-color: rgb(59 130 246 / 0.5);
}
@layer base {
  *, ::after, ::before, ::backdrop, ::file-selector-button { border-color: var(--color-gray-200, currentcolor); }
  button:not(:disabled), [role="button"]:not(:disabled) { cursor: pointer; }
  input::placeholder, textarea::placeholder { color: var(--color-gray-400, currentcolor); }
}
@utility flex-shrink { flex-shrink: 1; }
@utility flex-shrink-0 { flex-shrink: 0; }
@utility flex-grow { flex-grow: 1; }
@utility flex-grow-0 { flex-grow: 0; }
@utility overflow-ellipsis { text-overflow: ellipsis; }
@utility outline-none { outline: 2px solid transparent; outline-offset: 2px; }
`;

/** Never throws: `config` is whatever a page assigned. */
export function tailwindSheet(config: unknown): string {
  const tree = treeOf(config);
  const theme = treeOf(tree['theme']);
  const replaced = NAMESPACES.flatMap(([key, namespace]) =>
    key in theme && !isFunction(theme[key])
      ? [`--${namespace}-*: initial;`, ...declarations(namespace, theme[key], key)]
      : [],
  );
  const extension = treeOf(theme['extend']);
  const extended = NAMESPACES.flatMap(([key, namespace]) => declarations(namespace, extension[key], key));
  const frames = [theme['keyframes'], extension['keyframes']].flatMap((each) => keyframes(treeOf(each)));
  return [
    AS_IN_3,
    ...block('@theme', [...replaced, ...extended, ...frames]),
    ...dark(tree['darkMode']),
    ...safelist(tree['safelist']),
  ].join('\n');
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

const treeOf = (value: unknown): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const block = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${head} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`];

/** A tree of colours becomes names with dashes; `DEFAULT` is the name without an ending. */
function declarations(namespace: string, value: unknown, key: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: readonly string[], at: unknown, depth: number): void => {
    const plain = key === 'fontSize' ? sizeOf(at) : listOf(at);
    const name = ['-', namespace, ...path].join('-');
    // Not the name of a class.
    if (!/^[\w./%-]+$/.test(name)) return;
    if (plain !== undefined) found.push(`${escaped(name)}: ${plain};`);
    else if (depth < 6 && !isFunction(at))
      for (const [part, inner] of Object.entries(treeOf(at)))
        walk(part === 'DEFAULT' ? path : [...path, part], inner, depth + 1);
    if (key === 'fontSize') for (const line of besides(escaped(name), at)) found.push(line);
  };
  if (!isFunction(value))
    for (const [part, at] of Object.entries(treeOf(value))) walk(part === 'DEFAULT' ? [] : [part], at, 0);
  return found;
}

const escaped = (name: string): string => name.replaceAll(/[./%]/g, (mark) => `\\${mark}`);

/** A value, or a list as fonts are given. Nothing that could end the declaration. */
function listOf(value: unknown): string | undefined {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
          ? value.map((each) => (/\s/.test(each) && !/["'(]/.test(each) ? `"${each}"` : each)).join(', ')
          : undefined;
  if (text === undefined || /[{};]/.test(text)) return undefined;
  return text.replace(' / <alpha-value>', '');
}

const sizeOf = (value: unknown): string | undefined => listOf(Array.isArray(value) ? value[0] : value);

/** `['1rem', '1.5rem']` and `['1rem', { lineHeight: '1.5rem' }]`. */
function besides(name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const more = typeof value[1] === 'string' ? { lineHeight: value[1] } : treeOf(value[1]);
  const parts = [
    ['lineHeight', 'line-height'],
    ['letterSpacing', 'letter-spacing'],
    ['fontWeight', 'font-weight'],
  ] as const;
  return parts.flatMap(([key, property]) => {
    const text = listOf(more[key]);
    return text === undefined ? [] : [`${name}--${property}: ${text};`];
  });
}

function keyframes(frames: Tree): readonly string[] {
  return Object.entries(frames).flatMap(([name, steps]) => {
    if (!/^[\w-]+$/.test(name)) return [];
    const lines = Object.entries(treeOf(steps)).map(([at, rules]) => {
      const inner = Object.entries(treeOf(rules)).flatMap(([property, value]) => {
        const text = listOf(value);
        return text === undefined ? [] : [`${dashed(property)}: ${text};`];
      });
      return `${at.replaceAll(/[{};]/g, '')} { ${inner.join(' ')} }`;
    });
    return [`@keyframes ${name} { ${lines.join(' ')} }`];
  });
}

const dashed = (property: string): string =>
  property.replaceAll(/[^\w-]/g, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Version 3 asks the system unless told to look for a class. */
function dark(mode: unknown): readonly string[] {
  const [kind, selector] = Array.isArray(mode) ? mode : [mode, undefined];
  if (kind !== 'class' && kind !== 'selector') return [];
  const text = typeof selector === 'string' && !/[{};]/.test(selector) ? selector : '.dark';
  return [`@custom-variant dark (&:where(${text}, ${text} *));`];
}

function safelist(list: unknown): readonly string[] {
  const names = Array.isArray(list) ? list.filter((each) => typeof each === 'string' && !/["\\\n]/.test(each)) : [];
  return names.length === 0 ? [] : [`@source inline("${names.join(' ')}");`];
}
