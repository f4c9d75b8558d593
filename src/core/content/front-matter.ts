/**
 * Parts a lesson's file.
 * @returns `front`: the YAML above the words, undefined where there is none; `start`: where the words begin; `body`: the
 * words, with an empty line for every line above them, so that errors name the line of the file
 */
export function partLesson(file: string): { front: string | undefined; start: number; body: string } {
  const [head = '', front] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(file) ?? [];
  return { front, start: head.length, body: head.replace(/.+/g, '') + file.slice(head.length) };
}
