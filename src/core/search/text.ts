/** A lesson's words for the full-text search of a copy on a disk; `path` is its page's, below the root. */
export type Text = { path: string; title: string; text: string };
