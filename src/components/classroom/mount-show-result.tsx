import { render } from 'preact';
import { ShowResult, type ShowResultData } from './ShowResult.tsx';

export function mount(host: HTMLElement, data: ShowResultData): void {
  host.textContent = '';
  render(<ShowResult {...data} />, host);
}
