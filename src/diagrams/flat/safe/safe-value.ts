const LOCAL = /^url\(\s*(["']?)(?:https?:\/\/localhost\/)?#([\w.:-]+)\1\s*\)$/i;

/**
 * An attribute's value if it is harmless, with a reference to something in the same drawing as `url(#id)`;
 * else null: values that would fetch from elsewhere, and variables that only Mermaid's own sheets define.
 */
export function safeValue(value: string): string | null {
  const local = LOCAL.exec(value.trim());
  if (local) return `url(#${local[2]})`;
  // CSS escapes could write any of these in other letters.
  return /url|image|src\(|var\(|expression|@|\\|javascript:/i.test(value) ? null : value.trim();
}
