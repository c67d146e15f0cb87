/** The document that explains every kind of diagnostic: what it means, why it matters and how to fix it. */
export const DIAGNOSTICS_DOCS = "docs/problems.md";

/**
 * Returns the address at which a kind of diagnostic is explained.
 * @param repoUrl the repository on its host; without it the address is a path in the project
 */
export const diagnosticDocs = (kind: string, repoUrl?: string): string =>
  `${repoUrl === undefined ? "" : `${repoUrl}/blob/main/`}${DIAGNOSTICS_DOCS}#${kind}`;
