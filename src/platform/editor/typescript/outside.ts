/** Declarations of packages and of TypeScript itself: to be read, not changed. */
export const isOutside = (path: string): boolean => path.startsWith('node_modules/');
