/** In the place of what a copy on a disk cannot have (src/integrations/usb/index.ts). */
export const nothing = undefined;
