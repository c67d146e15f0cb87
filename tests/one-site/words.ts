// Notes that name each other by ids, which readers never see.

export const NOTES = {
  "20250104-wal.md":
    "---\ncreated: 2025-01-04\n---\n# Write-Ahead Log\n\nIt is [[20250103-write-path|there]].",
  "20250103-write-path.md":
    "---\ncreated: 2025-01-03\n---\n# Write Path\n\nEvery write, walled or `wal`, passes the [[20250104-wal]].\n\n## Core idea\n\nA wal is a [[20250104-wal]], see ![[20250104-wal]].\n\n## See [[20250104-wal]]\n\n[the log](./20250104-wal) and [its page](/notes/20250104-wal/)",
  "Graph view.md":
    "See [[20250103-write-path#See 20250104-wal]].\n\n## Settings\n\nText.\n\n# Search terms\n\nText.",
};
