/** The address of a link as it will be opened, or nothing when it is not a plain http(s) one. */
export function wholeLink(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  // `https://bank.example@evil.example` reads like the first and goes to the second.
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href;
}
