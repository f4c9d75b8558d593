import { render } from 'preact';
import type { TeacherKeyData } from './data.ts';
import { TeacherDesk } from './TeacherDesk.tsx';

export function mount(host: HTMLElement, data: TeacherKeyData): void {
  render(<TeacherDesk {...data} />, host);
}
