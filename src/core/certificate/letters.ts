/** Vietnamese letters beyond ASCII, one byte each: UTF-8 takes two or three, and every byte makes the QR harder to read. */
const small = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ';
const table = [...small, ...small.toUpperCase()];
const codeAt = (index: number) => (index < 128 ? 128 + index : index - 127);
const byLetter = new Map(table.map((letter, i) => [letter, codeAt(i)]));
const byCode = new Map(table.map((letter, i) => [codeAt(i), letter]));

/** Undefined where a letter is neither ASCII nor Vietnamese. */
export function packLetters(text: string): Uint8Array<ArrayBuffer> | undefined {
  const codes = [...text].map((c) => (/[ -~]/.test(c) ? c.charCodeAt(0) : byLetter.get(c)));
  return codes.some((c) => c === undefined) ? undefined : Uint8Array.from(codes as number[]);
}

export function unpackLetters(bytes: Uint8Array): string | undefined {
  const letters = Array.from(bytes, (b) => (b >= 32 && b < 127 ? String.fromCharCode(b) : byCode.get(b)));
  return letters.includes(undefined) ? undefined : letters.join('');
}
