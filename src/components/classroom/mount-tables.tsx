import { render } from 'preact';
import { Tables, type TablesData } from './Tables.tsx';

export function mount(host: HTMLElement, data: TablesData): void {
  host.textContent = '';
  render(<Tables {...data} />, host);
}
