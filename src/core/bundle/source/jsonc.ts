/** JSON as tools write it by hand: with comments and trailing commas. Offsets stay those of the text given. */
export function parseLenient(text: string): unknown {
  try {
    return JSON.parse(plainJson(text.replace(/^\uFEFF/, ' ')));
  } catch {
    return undefined;
  }
}

/** Each token is taken for good, closed or not: nothing is gone over twice, however the text is broken. */
const TOKEN = /"(?:\\.|[^"\\\n])*"?|\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*)|[^\s",}\]/]+|\S/g;

function plainJson(text: string): string {
  const trailing: number[] = [];
  let comma: number | undefined;
  const plain = text.replace(TOKEN, (token: string, offset: number) => {
    if (/^\/[/*]/.test(token)) return token.replace(/[^\n]/g, ' ');
    if (comma !== undefined && (token === '}' || token === ']')) trailing.push(comma);
    comma = token === ',' ? offset : undefined;
    return token;
  });
  let from = 0;
  const kept = trailing.map((at) => {
    const part = plain.slice(from, at);
    from = at + 1;
    return part;
  });
  return [...kept, plain.slice(from)].join(' ');
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
