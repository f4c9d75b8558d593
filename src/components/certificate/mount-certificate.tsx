import { render } from 'preact';
import { findCode } from '../../core/certificate/find-code.ts';
import { CertificateForm } from './CertificateForm.tsx';
import type { CertificateData } from './data.ts';
import { Vouched } from './Vouched.tsx';

export function mount(host: HTMLElement, data: CertificateData): void {
  const draw = () => {
    const code = findCode(location.hash);
    render(code?.startsWith('v') ? <Vouched {...data} code={code} /> : <CertificateForm {...data} />, host);
  };
  addEventListener('hashchange', draw);
  draw();
}
