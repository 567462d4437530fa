/**
 * What a static host needs to know of a build, in the forms that hosts read: one set of headers and paths, so that they
 * agree with each other and with the page's own policy.
 */

/** A directive of the Content-Security-Policy, such as `script-src 'self'`. */
type Directive = string;

type HostOptions = {
  /** Those of the page's own policy. */
  directives: readonly Directive[];
  /** Whether the build has the mock, with its service worker and the review board. */
  hasMock: boolean;
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What the dashboard never asks a browser for. */
const DENIED = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The headers of every answer, by name; how long it may be kept apart. */
function securityHeaders({ directives, hasMock }: HostOptions): readonly (readonly [string, string])[] {
  // A page can't say of itself who may frame it. The review board shows the dashboard's own pages.
  const framed = `frame-ancestors ${hasMock ? "'self'" : "'none'"}`;
  return [
    ['Content-Security-Policy', [...directives, framed].join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', [...DENIED.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', ')],
    ['Strict-Transport-Security', 'max-age=63072000'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Where the dashboard's pages are, besides the first one. */
const deepLinks = (hasMock: boolean) => ['/databases/*', ...(hasMock ? ['/preview'] : [])];

/** `_headers`, as Netlify and Cloudflare Pages read it: of several entries that match, all hold. */
export function headersFile(options: HostOptions): string {
  const { hasMock } = options;
  const entry = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const asked = ['/', '/index.html', '/404.html', ...deepLinks(hasMock)];
  return [
    entry('/*', securityHeaders(options)),
    entry('/assets/*', [['Cache-Control', IMMUTABLE]]),
    ...[...asked, ...(hasMock ? ['/mockServiceWorker.js'] : [])].map((path) =>
      entry(path, [['Cache-Control', 'no-cache']]),
    ),
  ].join('\n');
}

/** `_redirects`, for the same hosts. Any other path that is no file is answered with 404.html, and its status. */
export function redirectsFile(hasMock: boolean): string {
  return deepLinks(hasMock)
    .map((path) => `${path} / 200\n`)
    .join('');
}

/** What is to be included in a server block of nginx. */
export function nginxFile(options: HostOptions): string {
  const headers = securityHeaders(options).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `# To be included in a server block of nginx that says where the dashboard is:
#
#   root /srv/www;
#   set $dashboard "";              # or "/some/path", when the folder stands in /srv/www/some/path
#   include /srv/www/nginx.conf;
#
# Made by the build: the policy has the hashes of what is in the page, so it goes with these files alone.

${headers.join('\n')}

# Not in a location, which would drop the headers above.
set $dashboard_cache "no-cache";
if ($uri ~ "/assets/") {
  set $dashboard_cache "${IMMUTABLE}";
}
add_header Cache-Control $dashboard_cache always;

index index.html;
error_page 404 $dashboard/404.html;
location ~ "/(?:databases/[^/]+(?:/.*)?${options.hasMock ? '|preview' : ''})$" {
  try_files $uri $dashboard/index.html;
}
location ~ "/(?:_headers|_redirects|nginx\\.conf)$" {
  return 404;
}
`;
}
