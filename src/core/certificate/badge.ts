type Text = { lines: string[]; size: number; colour: string; weight: number };

/** The picture of a badge: what, who and by whom, on squared paper. Plain SVG, so that any viewer shows it. */
export function badgeSvg(say: { heading: string; title: string; name: string; below: string[] }): string {
  const texts: Text[] = [
    { lines: [say.heading], size: 22, colour: '#4c4076', weight: 400 },
    { lines: wrap(say.title, 22), size: 32, colour: '#2a1a5e', weight: 700 },
    { lines: wrap(say.name, 22), size: 29, colour: '#5a34b8', weight: 700 },
    { lines: say.below.flatMap((line) => wrap(line, 38)), size: 18, colour: '#1c1140', weight: 400 },
  ];
  const height = texts.reduce((sum, t) => sum + t.lines.length * t.size * leading, gap * (texts.length - 1));
  let y = 256 - height / 2 - gap;
  const drawn = texts.map((t) => {
    y += gap;
    return t.lines.map((line) => drawLine(line, (y += t.size * leading) - t.size * 0.35, t)).join('');
  });
  const squares = Array.from({ length: 29 }, (_, i) => `M${16 * (i + 2)} 17v478M17 ${16 * (i + 2)}h478`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512" font-family="'Be Vietnam Pro','Noto Sans',system-ui,sans-serif">`,
    `<rect width="512" height="512" rx="40" fill="#fff"/><path d="${squares}" stroke="#e6e1f6" fill="none"/>`,
    '<rect x="14" y="14" width="484" height="484" rx="30" fill="none" stroke="#2a1a5e" stroke-width="5"/>',
    '<rect x="40" y="56" width="432" height="400" rx="18" fill="#fff"/>',
    ...drawn,
    '</svg>',
  ].join('');
}

const gap = 18;
const leading = 1.4;

const drawLine = (line: string, y: number, t: Text) =>
  `<text x="256" y="${y.toFixed(0)}" font-size="${t.size}" font-weight="${t.weight}" fill="${t.colour}" text-anchor="middle">${escape(line)}</text>`;

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** At most four lines of about `width` letters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}
