import { render } from 'preact';
import { ProgressPanel, type ProgressData } from './ProgressPanel.tsx';

export function mount(host: HTMLElement, data: ProgressData): void {
  host.textContent = '';
  render(<ProgressPanel {...data} />, host);
}
