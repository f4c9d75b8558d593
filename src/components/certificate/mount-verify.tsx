import { render } from 'preact';
import type { VerifyData } from './data.ts';
import { Verify } from './Verify.tsx';

export function mount(host: HTMLElement, data: VerifyData): void {
  render(<Verify {...data} />, host);
}
