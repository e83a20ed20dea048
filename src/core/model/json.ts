/**
 * Reading of answers whose shape nobody promises. Every value from a provider enters as `unknown` and is picked apart
 * with these: a missing or mistyped field is `undefined`, never an exception.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const asObject = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined);

export const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Finite numbers only: NaN and Infinity cannot come from JSON, but they can come from a bug. */
export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const asPositive = (value: unknown): number | undefined => {
  const number = asNumber(value);
  return number !== undefined && number > 0 ? number : undefined;
};
