import { isMap, isNode, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import { itemSchema, type Item } from '../core/quiz/schema.ts';
import type { Exported, Imported } from './question.ts';

/** Reads a `quiz.yml`, item by item: one that does not fit its schema is a problem with its line. */
export function readYaml(text: string): Imported {
  const found: Imported = { items: [], lines: [], problems: [], notes: [] };
  const lines = new LineCounter();
  const doc = parseDocument(text.replace(/^\u{FEFF}/u, ''), { lineCounter: lines });
  const lineOf = (node: unknown) => (isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1);
  const slip = doc.errors[0];
  if (slip)
    found.problems.push({
      line: lines.linePos(slip.pos[0]).line,
      message: `This is not valid YAML: ${slip.message.split('\n')[0]}`,
      fix: 'Look at the spaces at the start of the line; put text with ": " inside double quotes.',
    });
  const items = isMap(doc.contents) ? doc.contents.get('items', true) : undefined;
  if (!slip && !isSeq(items))
    found.problems.push({
      line: 1,
      message: 'There is no list “items:”.',
      fix: 'Begin the file with items: (docs/authoring.md).',
    });
  if (slip || !isSeq(items)) return found;
  for (const node of items.items) {
    let data: unknown;
    try {
      data = isNode(node) ? node.toJS(doc) : node;
    } catch {
      found.problems.push({
        line: lineOf(node),
        message: 'This item repeats others through * so often that it would not fit into memory.',
        fix: 'Write the item out, without & and *.',
      });
      continue;
    }
    const result = itemSchema.safeParse(data);
    if (result.success && found.items.some((i) => i.id === result.data.id)) {
      found.problems.push({
        line: lineOf(node),
        message: `“${result.data.id}”: another item has this id; an answer to one would count for the other.`,
        fix: 'Give this one another id.',
      });
      continue;
    }
    if (result.success) {
      found.items.push(result.data);
      found.lines.push(lineOf(node));
      continue;
    }
    const id = typeof data === 'object' && data !== null && 'id' in data ? `“${data.id}”` : 'This item';
    for (const issue of result.error.issues) {
      const at = isMap(node) ? node.getIn(issue.path, true) : undefined;
      found.problems.push({
        line: lineOf(at ?? node),
        message: `${id}: ${issue.path.map(String).join('.')}: ${issue.message}`,
        fix: 'docs/authoring.md says what each field holds.',
      });
    }
  }
  return found;
}

const order = ['id', 'kind', 'competency', 'see', 'prompt', 'hint', 'channel', 'from'];

/** A bank as `quiz.yml`; nothing is lost. */
export function writeYaml(items: readonly Item[]): Exported {
  const sorted = items.map((item) => {
    const fields = Object.entries(item).filter(([, v]) => v !== undefined);
    const rank = (k: string) => (order.includes(k) ? order.indexOf(k) : order.length);
    return Object.fromEntries(fields.sort(([a], [b]) => rank(a) - rank(b)));
  });
  return { text: stringify({ items: sorted }, { lineWidth: 0 }), notes: [] };
}
