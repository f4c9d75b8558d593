/** "2026-11-21" as Vietnamese and English readers here write it: "21/11/2026". */
export const showDate = (iso: string): string => iso.split('-').reverse().join('/');
