import { render } from 'preact';
import { CertificateForm, type CertificateData } from './CertificateForm.tsx';

export function mount(host: HTMLElement, data: CertificateData): void {
  render(<CertificateForm {...data} />, host);
}
