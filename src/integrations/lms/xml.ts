export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text as it stands in an element or in a quoted attribute. */
export const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
