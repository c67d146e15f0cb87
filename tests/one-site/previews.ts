// Notes whose links show what they lead to.

const filler = "Words to scroll past.\n\n".repeat(40);
export const NOTES = {
  "start.md": `---
tags: [x]
---
# Start

A note with the [[lease|lease of a lock]] and its [[lease#Cost]], a **[[lease#^mark|marked block]]**, [[#Below|below]],
[[plain]], [all notes](/notes/), [out](https://example.com/notes/far/) and [[状態]].

## Below

What stands below.

\`\`\`mermaid
flowchart LR
  client[Client] --> store[Store]
  click store "[[lease]]"
\`\`\`

${filler}

The last line has the [[lease|last lease]].
`,
  "lease.md": `---
tags: [locks, time]
---
# Lease

Why anybody would want one.

## Core idea

A lease is a lock that ends. It has a time. See [[start]].

## Cost

Clocks that agree.

What is marked. ^mark

## Examples

[It ends](claim:lease/ends), and [a second comes](claim:lease/second).

\`\`\`ts run name=lease
/**
 * Lease
 *
 * When does it end?
 */
import { claim } from "lab";
claim("ends", true);
claim("second", true);
\`\`\`
`,
  "plain.md": "# Plain\n\nNo more than this: [[start]].\n",
  "状態.md": "---\nlang: ja\n---\n# 状態\n\n状態はどこにあるか。[[start]]\n",
};
