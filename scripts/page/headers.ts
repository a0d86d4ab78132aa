/**
 * What a host should send with the page. Nothing but the page's own files; inline styles are Mantine's and Monaco's,
 * data: URLs Monaco's icon font. `npm start` and the browser tests send it, index.html carries the policy for hosts that
 * send no headers, `public/_headers` and `docs/nginx.conf` say it to hosts that read one of them.
 */
export const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Headers of every answer. Without `frame-ancestors`: course pages of any host show a manifest in a frame. What that header
 * guards against finds nothing there, since a framed page keeps nothing and shows nothing of what is kept.
 */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
