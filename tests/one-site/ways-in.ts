// A field with its map, a path through it, and what is said of tags.

export const MAP = "20261123-map-of-state";
export const PATH = "20261123-reading-path";
export const NOTES = {
  [`${MAP}.md`]: `---
tags: [structure]
---
# The Map

## Core idea

It has two parts.

## Locks

- [[tenure|Tenures]]: they end.
- **[[fence#Cost|Fences]]**, what they cost.

## Time

1. [[tenure]] again.

## Related

- [[${PATH}]]
`,
  [`${PATH}.md`]: `---\ntags: [structure]\n---\n# A Path\n\n1. [[tenure]]\n2. [[${MAP}]]\n`,
  "tenure.md": `---
tags: [locks, Time]
aliases: [timed lock, tenures]
---
# Tenure

Why.

## Core idea

A **tenure** is a [[fence|lock]] that *ends*.[^1] It has a time.

[^1]: Somewhere.
`,
  "fence.md": `---
tags: [locks]
---
# The Fence

Why.

## Core idea

> [!NOTE]
> A fence is a number that grows, unlike a [[tenure]]. More.

## Cost

A comparison.
`,
};

export const TAGS = "locks: Who may write.\ntime: What clocks say, and when.\n";
