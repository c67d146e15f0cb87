// A note that folds, and has words from right to left.

export const NOTES = {
  "folded.md": `# Folded

> [!NOTE]- A folded callout
> Its words.

HTTP هو بروتوكول يستخدم لنقل صفحات الويب بين الخادم والعميل.

\`\`\`ts
const code = "left to right";
\`\`\`

\`\`\`mermaid
flowchart LR
  A[Client] --> B[Server]
\`\`\`
`,
};
