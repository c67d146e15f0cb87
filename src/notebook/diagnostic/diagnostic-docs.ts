/** The document that says of every kind of problem what it is, why it matters and how to mend it. */
export const DIAGNOSTICS_DOCS = "docs/problems.md";

/**
 * Where more is said of a kind of problem.
 * @param repoUrl the repository on its host; else it is a path in the project
 */
export const diagnosticDocs = (kind: string, repoUrl?: string): string =>
  `${repoUrl === undefined ? "" : `${repoUrl}/blob/main/`}${DIAGNOSTICS_DOCS}#${kind}`;
