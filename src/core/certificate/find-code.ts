/**
 * The record's code in what somebody pasted or a camera read: the code itself, an address with the code after its #,
 * a badge credential, or any of these inside a message. Undefined where there is none.
 */
export function findCode(text: string): string | undefined {
  const near = text.slice(0, 100_000);
  const credential = /(?:^|[\s"'#])(ey[\w-]+\.[\w-]+\.[\w-]*)(?=$|[\s"'<])/.exec(near)?.[1];
  return credential ?? /(?:^|[\s#])([sv]\d{1,3}\.[\w-]+(?:\.[\w-]*)?)(?=$|\s)/.exec(near)?.[1];
}
