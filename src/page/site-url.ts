import { StoryError } from '../story/errors.ts';

/** The address of the site. */
export interface SiteUrl {
  /** Absolute, http or https, with a trailing slash. */
  url: URL;
  /** The path of `url`, Astro's `base`. */
  base: string;
  /** Whether this is the address that readers use. Previews and localhost are marked noindex. */
  known: boolean;
  /** The variable that it comes from. */
  from:
    | 'SITE_URL'
    | 'URL'
    | 'DEPLOY_PRIME_URL'
    | 'CF_PAGES_URL'
    | 'VERCEL_PROJECT_PRODUCTION_URL'
    | 'VERCEL_URL'
    | 'localhost';
}

type Environment = Record<string, string | undefined>;

/** The port that `astro dev` and `astro preview` serve on. */
const local = 'http://localhost:4321/';

/**
 * The site's address: from `SITE_URL`, or else from the variables that the host sets in its builds.
 * Throws a `StoryError` if it can't be the address of a site.
 */
export function siteUrl(env: Environment): SiteUrl {
  const found = given(env) ?? netlify(env) ?? cloudflare(env) ?? vercel(env);
  if (!found) return { ...at(local, 'localhost'), known: false };
  return { ...at(found.value, found.from), known: found.known };
}

interface Found {
  value: string;
  from: SiteUrl['from'];
  known: boolean;
}

const given = (env: Environment) => find(env, 'SITE_URL', true);

// https://docs.netlify.com/build/configure-builds/environment-variables/
function netlify(env: Environment): Found | undefined {
  if (!env['NETLIFY']) return undefined;
  return env['CONTEXT'] === 'production'
    ? find(env, 'URL', true)
    : (find(env, 'DEPLOY_PRIME_URL', false) ?? find(env, 'URL', false));
}

// https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables
function cloudflare(env: Environment): Found | undefined {
  const found = find(env, 'CF_PAGES_URL', false);
  if (!found || !['main', 'master'].includes(env['CF_PAGES_BRANCH'] ?? '')) return found;
  // Even for the production branch, this is the address of one deployment: hash.project.pages.dev.
  const value = found.value.replace(/^https:\/\/[\da-f]{6,}\.([^./]+\.pages\.dev)/, 'https://$1');
  return { ...found, value, known: true };
}

// https://vercel.com/docs/environment-variables/system-environment-variables
function vercel(env: Environment): Found | undefined {
  const production = env['VERCEL_ENV'] === 'production';
  const found =
    (production ? find(env, 'VERCEL_PROJECT_PRODUCTION_URL', true) : undefined) ??
    find(env, 'VERCEL_URL', false);
  return found && { ...found, value: `https://${found.value}` };
}

function find(env: Environment, from: SiteUrl['from'], known: boolean): Found | undefined {
  const value = env[from]?.trim();
  return value ? { value, from, known } : undefined;
}

function at(value: string, from: SiteUrl['from']): Omit<SiteUrl, 'known'> {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw refusal(from, value, "isn't a web address", suggestion(value));
  }
  if (url.username || url.password) {
    throw refusal(
      from,
      value,
      'contains a user name or a password, which would be published',
      clean(url),
    );
  }
  if (url.search || url.hash) {
    throw refusal(
      from,
      value,
      "has a ? or # part, which the address of a site can't have",
      clean(url),
    );
  }
  if (/\.html?\/?$/i.test(url.pathname)) {
    throw refusal(from, value, 'is the address of a page instead of a folder', clean(url));
  }
  const why = pathFault(url.pathname);
  if (why) throw refusal(from, value, `has ${why} in its path`, clean(url));
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return { url, base: url.pathname, from };
}

const refusal = (from: string, value: string, what: string, instead: string) =>
  new StoryError([
    {
      message: `${from} ${what}.`,
      found: `${from}=${value}`,
      fix: `Set ${from}=${instead} or another address that readers will use.`,
    },
  ]);

/** Astro can't find its own files under such a path. */
function pathFault(pathname: string): string | undefined {
  if (pathname.includes('%')) return 'characters other than a to z, 0 to 9, - . _ ~';
  return /\/\/+(?=.)/.test(pathname) ? 'two slashes in a row' : undefined;
}

/** The same address without the parts that it can't have. */
function clean({ protocol, host, pathname }: URL): string {
  const folder = pathname.replace(/[^/]*\.html?\/?$/i, '');
  const plain = folder.replace(/(%[^/]{2})+/g, '-').replace(/(^|\/)-+(?=\/|$)/g, '$1');
  return `${protocol}//${host}${`${plain}/`.replace(/\/+/g, '/')}`;
}

function suggestion(value: string): string {
  const guess = URL.parse(`https://${value.replace(/^[a-z]*:\/+/i, '')}`);
  const named = value.includes('://') || /^[\w-]+(\.[\w-]+)+(\/|$)/.test(value);
  return guess && named ? clean(guess) : 'https://news.example.org/story/';
}
