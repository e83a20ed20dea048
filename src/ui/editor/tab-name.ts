/** `img/icons/logo.svg` → folder `img/icons/`, name `logo.svg`. The folder is drawn quietly. */
export function tabName(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash + 1), name: path.slice(slash + 1) };
}

/** Which tab an arrow key leads to: round and round, Home and End to the ends. */
export function tabAfter(key: string, index: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'ArrowRight') return (index + 1) % length;
  if (key === 'ArrowLeft') return (index - 1 + length) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}
