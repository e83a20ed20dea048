/** Firefox and Safari do not name themselves this way, nor does any browser where the page came without encryption. */
export function brandsOf(browser: Navigator): readonly { brand: string; version: string }[] {
  const data: unknown = Reflect.get(browser, 'userAgentData');
  const brands: unknown = Reflect.get(Object(data), 'brands');
  if (!Array.isArray(brands)) return [];
  return brands.map((one: unknown) => ({
    brand: String(Reflect.get(Object(one), 'brand')),
    version: String(Reflect.get(Object(one), 'version')),
  }));
}

/** Only Chromium is known to give a sandboxed frame a process of its own. */
export const isolatesFrames = (browser: Navigator): boolean =>
  brandsOf(browser).some(({ brand }) => brand === 'Chromium');
