/** Words with `**bold**` parts. */
export function Rich({ text }: { text: string }) {
  return <>{text.split('**').map((part, i) => (i % 2 ? <b>{part}</b> : part))}</>;
}
