import { qrPath } from '../ui/qr-svg.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Draws the address after `#` as a QR; without one, the page's own words say how to get there. */
customElements.define(
  'it-share',
  class extends HTMLElement {
    connectedCallback() {
      this.draw();
      addEventListener('hashchange', () => this.draw());
    }

    draw() {
      const address = /^#(http:\/\/[\w.:-]+\/)$/.exec(location.hash)?.[1];
      if (!address) return;
      const { path, size } = qrPath(address, 'low');
      const code = document.createElementNS(svg, 'svg');
      code.setAttribute('class', 'share-qr');
      code.setAttribute('viewBox', `0 0 ${size} ${size}`);
      code.setAttribute('role', 'img');
      code.setAttribute('aria-label', this.dataset['label']!);
      const paper = code.appendChild(document.createElementNS(svg, 'rect'));
      paper.setAttribute('width', '100%');
      paper.setAttribute('height', '100%');
      paper.setAttribute('fill', '#fff');
      code.appendChild(document.createElementNS(svg, 'path')).setAttribute('d', path);
      const text = document.createElement('p');
      text.className = 'share-address';
      text.textContent = address;
      this.replaceChildren(code, text);
    }
  },
);
