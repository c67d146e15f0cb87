const LOCAL = /^url\(\s*(["']?)(?:https?:\/\/localhost\/)?#([\w.:-]+)\1\s*\)$/i;

/**
 * Returns an attribute's value if the value is harmless; a reference to something in the same drawing becomes
 * `url(#id)`. Null for values that would fetch from elsewhere, and for variables that only Mermaid's own
 * sheets define.
 */
export function safeValue(value: string): string | null {
  const local = LOCAL.exec(value.trim());
  if (local) return `url(#${local[2]})`;
  // CSS escapes could write any of these in other letters.
  return /url|image|src\(|var\(|expression|@|\\|javascript:/i.test(value) ? null : value.trim();
}
