import { render } from 'preact';
import { Records, type RecordsData } from './Records.tsx';

export function mount(host: HTMLElement, data: RecordsData): void {
  host.textContent = '';
  render(<Records {...data} />, host);
}
