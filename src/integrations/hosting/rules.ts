/**
 * How the site wants to be served, in one place: `_headers` and `nginx.conf` are written from it.
 * The content security policy is no header: each page carries its own, by hash (integrations/first-flight).
 */
export const everywhere: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Cards in class are read by the camera; nothing else of a device is ever asked for.
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
};

/** Files whose name holds a hash of what is in them. */
export const hashed = { path: '_astro/', cacheControl: 'public, max-age=31536000, immutable' };

/** Everything else is asked for again each time; an unchanged file costs a 304. */
export const revalidate = 'public, no-cache';

/** File endings nginx does not know. */
export const types: Record<string, string> = { imscc: 'application/zip', webmanifest: 'application/manifest+json' };
