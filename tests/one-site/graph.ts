// Notes that stand in each other's neighbourhood: none, some and too many.

const many = Array.from({ length: 20 }, (_, n) => [
  `n${n}.md`,
  `# Note ${n}\n\nSee [[hub]] and [[n${(n + 1) % 20}]].`,
]);

export const NOTES = {
  "sticky.md": "# Sticky Sessions\n\nSee [[stores]] and [[gone]].",
  "stores.md": "# Session <Stores> & Co\n\nNothing.",
  "failover.md": "# Failover\n\nSee [[sticky]] and [[stores]].",
  "alone.md": "# Alone\n\nNothing.",
  "long.md": `# ${"Antidisestablishmentarianism again ".repeat(4)}\n\nSee [[alone2]].`,
  "alone2.md": "# Linked once\n\nNothing.",
  "hub.md": "# Hub\n\nNothing.",
  ...Object.fromEntries(many),
};
