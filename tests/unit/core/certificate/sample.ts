import { makeKey, type TeacherKey } from '../../../../src/components/certificate/crypto.ts';
import { signRecords, type Signed } from '../../../../src/components/certificate/sign-records.ts';
import type { Lists } from '../../../../src/core/certificate/judge.ts';
import { dayFromIso, type CompletionRecord } from '../../../../src/core/certificate/record.ts';

export const site = 'https://binhdanhocvuso.ninhkieu.cantho.gov.vn/';
export const today = dayFromIso('2026-11-21');

export const hanh: CompletionRecord = {
  kind: 'module',
  subject: 'online-safety',
  name: 'Nguyễn Thị Hạnh',
  day: today - 2,
  earned: 10.5,
  possible: 12,
  lessons: 8,
  id: '0123456789ab',
};

export const words = {
  title: 'An toàn trên mạng',
  description: 'Nhận ra kẻ gian, giữ được tiền, biết báo cho ai.',
  criteria: 'Đạt bài kiểm tra cuối: 80% số điểm trở lên.',
};

export const teacher: TeacherKey = (await makeKey('Trần Văn Năm', 'Phường Ninh Kiều, Cần Thơ', 'bến ninh kiều 2026'))
  .key;
export const stranger: TeacherKey = (await makeKey('Người lạ', 'Không rõ', 'mật khẩu nào đó')).key;

export const listed = (key: TeacherKey, from = '2026-01-01', to = '2027-12-31') => ({
  name: key.name,
  place: key.place,
  thumbprint: key.thumbprint,
  key: key.key,
  from,
  to,
});

export const lists: Lists = {
  issuers: { asOf: '2026-11-20', issuers: [listed(teacher)] },
  revoked: { asOf: '2026-11-20', revoked: [] },
};

export const signedBy = async (key: TeacherKey, record = hanh, until = 0, on = today): Promise<Signed> =>
  (await signRecords(key, [record], { today: on, until }, site, () => words))[0]!;
