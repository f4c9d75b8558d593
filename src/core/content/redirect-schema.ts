import { z } from 'zod';

/** `module/lesson` or `module`, without a language and without slashes at its ends. */
const page = z
  .string()
  .regex(
    /^[a-z0-9-]+(\/[a-z0-9-]+)*$/,
    'write it without a language and without slashes at its ends: "online-safety/fake-police-call"',
  );

/** One entry of `redirects.yml`: an address that was released, and where its page is now. */
export const redirectsSchema = z.array(z.strictObject({ from: page, to: page }));

export type Redirect = z.infer<typeof redirectsSchema>[number];
