/**
 * Tells whether a name consists of lower-case letters and digits, joined by hyphens, as the names of examples
 * and claims must.
 */
export const isKebabCase = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
