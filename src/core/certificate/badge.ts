/** The picture of a badge: title, name and line, on squared paper. Plain SVG, so that any viewer shows it. */
export function badgeSvg({
  heading,
  title,
  name,
  line,
}: {
  heading: string;
  title: string;
  name: string;
  line: string;
}): string {
  const [titleLines, nameLines] = [wrap(title, 24), wrap(name, 26)];
  let y = 96;
  const text = (lines: string[], size: number, colour: string, weight = 400) =>
    lines
      .map(
        (l) =>
          `<text x="256" y="${(y += size * 1.4).toFixed(0)}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="middle">${escape(l)}</text>`,
      )
      .join('');
  const squares = [...Array(31).keys()].map((i) => `M${16 * (i + 1)} 0v512M0 ${16 * (i + 1)}h512`).join('');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512" font-family="\'Be Vietnam Pro\',\'Noto Sans\',system-ui,sans-serif">',
    `<rect width="512" height="512" rx="40" fill="#fff"/><path d="${squares}" stroke="#e6e1f6" fill="none"/>`,
    '<rect x="14" y="14" width="484" height="484" rx="30" fill="none" stroke="#2a1a5e" stroke-width="5"/><rect x="48" y="66" width="416" height="380" rx="18" fill="#fff"/>',
    text([heading], 22, '#4c4076'),
    ((y += 16), text(titleLines, 32, '#2a1a5e', 700)),
    ((y += 22), text(nameLines, 28, '#5a34b8', 700)),
    ((y += 18), text(wrap(line, 40), 18, '#1c1140')),
    '</svg>',
  ].join('');
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}
