/**
 * Parts a lesson's file. What stands above the words is left empty line by line in `body`, so that errors name the
 * line of the file.
 */
export function partLesson(file: string): { front: string; body: string } {
  const [head = '', front = ''] = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/.exec(file) ?? [];
  return { front, body: head.replace(/.+/g, '') + file.slice(head.length) };
}
