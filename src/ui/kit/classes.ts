/** Joins the class names that hold; `undefined` and `false` fall away. */
export const classes = (...names: readonly (string | undefined | false)[]): string => names.filter(Boolean).join(' ');
