import { render } from 'preact';
import { Register, type RegisterData } from './Register.tsx';

export function mount(host: HTMLElement, data: RegisterData): void {
  host.textContent = '';
  render(<Register {...data} />, host);
}
