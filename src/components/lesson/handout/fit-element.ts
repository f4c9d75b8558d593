/** Millimetres of an A4 page between its margins, less a little for printers that round up. */
const room = 270;
const mm = 96 / 25.4;
/** Points of the phone's em in a picture: smaller cannot be read, larger teaches nothing more. */
const smallest = [4.6, 3.9, 3.6, 3.1, 3.1];
const largest = 7.5;

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

function fitSheet(sheet: HTMLElement, height: number): void {
  for (let level = 0; level < smallest.length; level++) {
    sheet.dataset['fit'] = String(level);
    const sizes = [3, 4, 5].map((cols) => [cols, largestFigure(sheet, cols, smallest[level]!, height)] as const);
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
