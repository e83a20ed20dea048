/** JSON as tools write it by hand: with comments and trailing commas. Offsets stay those of the text given. */
export function parseLenient(text: string): unknown {
  const TOKEN = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[^]*?\*\/|,(?=\s*(?:\/\/[^\n]*\n\s*|\/\*[^]*?\*\/\s*)*[}\]])/g;
  const plain = text
    .replace(/^\uFEFF/, ' ')
    .replace(TOKEN, (token) => (token.startsWith('"') ? token : token.replace(/[^\n]/g, ' ')));
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
