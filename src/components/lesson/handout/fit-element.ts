/** Millimetres of an A4 page between its margins, less a little for printers that round up. */
const room = 270;
const mm = 96 / 25.4;
/** Points of the phone's em in a picture: smaller cannot be read, larger teaches nothing more. */
const [smallest, largest] = [3.9, 7.5];
/** Beside lines to write on, pictures must not be this small: the lines would rather go. */
const smallestWithLines = 4.6;

/** Makes each `.sheet-a4` inside fill one page: the pictures as large as the page allows. */
customElements.define(
  'it-fit',
  class extends HTMLElement {
    connectedCallback() {
      this.fit();
      addEventListener('beforeprint', () => this.fit());
    }

    fit(): void {
      const reserve = Number(this.dataset['reserve'] ?? 0);
      document.documentElement.classList.add('fitting');
      this.querySelectorAll<HTMLElement>('.sheet-a4').forEach((sheet) => fitSheet(sheet, (room - reserve) * mm));
      document.documentElement.classList.remove('fitting');
    }
  },
);

/** The words keep their 14 pt. On a long lesson the lines to write on give way, then pictures, the last one first. */
function fitSheet(sheet: HTMLElement, height: number): void {
  const pictures = [...sheet.querySelectorAll<HTMLElement>('.pf')];
  const attempts = [pictures.length, ...pictures.map((_, i) => pictures.length - i), 0];
  for (const [i, shown] of attempts.entries()) {
    const lines = i === 0;
    sheet.toggleAttribute('data-no-lines', !lines);
    pictures.forEach((picture, n) => (picture.hidden = n >= shown));
    const least = lines ? smallestWithLines : smallest;
    const sizes = [2, 3, 4].map((cols) => [cols, largestFigure(sheet, cols, least, height)] as const);
    const [cols, size] = sizes.reduce((best, next) => (next[1] > best[1] ? next : best));
    if (!size) continue;
    apply(sheet, cols, size);
    return;
  }
}

/** 0 where even the smallest figures do not fit. */
function largestFigure(sheet: HTMLElement, cols: number, least: number, height: number): number {
  const fits = (size: number) => {
    apply(sheet, cols, size);
    return sheet.getBoundingClientRect().height <= height;
  };
  // A phone is 21 em wide; wider than its column, its words would break.
  const most = Math.min(largest, ((186 - 4 * (cols - 1)) / cols / 21) * (72 / 25.4));
  if (most < least || !fits(least)) return 0;
  let [low, high] = [least, most];
  if (fits(high)) return high;
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function apply(sheet: HTMLElement, cols: number, size: number): void {
  sheet.style.setProperty('--cols', String(cols));
  sheet.style.setProperty('--fig', `${size}pt`);
}
