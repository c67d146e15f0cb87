/**
 * Whether a name is made of small letters and digits, joined by hyphens: examples and their claims are named
 * so.
 */
export const isKebabCase = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
