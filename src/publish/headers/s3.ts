import type { Headers } from './header-rules.ts';
import { types } from './header-rules.ts';
import type { Setting } from './setting.ts';
import { feedsOf, shared } from './setting.ts';

/**
 * A script that puts the site into a bucket, hashed files first and the page last, and the policy that
 * CloudFront, which packs what it sends by itself, is to add to each answer.
 */
export function s3({ url, dist, rules }: Setting): string {
  const hashed = shared.map(
    (ending) =>
      `aws s3 sync "$DIST/_astro" "$SITE/_astro" ${only(ending)} ${told(rules.hashed, types[ending])}`,
  );
  const others = Object.entries(types).map(
    ([ending, type]) =>
      `aws s3 sync "$DIST" "$SITE" ${only(ending)} --exclude '_astro/*' --exclude index.html ${told(rules.unhashed, type)}`,
  );
  const single = [...feedsOf(rules), ['index.html', types['html']] as const].map(
    ([path, type]) => `aws s3 cp "$DIST/${path}" "$SITE/${path}" ${told(rules.unhashed, type)}`,
  );
  return `#!/bin/sh
set -e
# BUCKET is the bucket's name; DISTRIBUTION, where it is set, that of CloudFront before it.
DIST='${dist.replaceAll("'", `'\\''`)}'
SITE="s3://$BUCKET${url.pathname.slice(0, -1)}"
${[...hashed, ...others, ...single].join('\n')}
aws s3 sync "$DIST" "$SITE" --delete --size-only --exclude '*.br' --exclude '*.gz' --exclude '*.zst' --exclude _headers
[ -z "$DISTRIBUTION" ] || aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '${url.pathname}*'

# Once, for the distribution:
# aws cloudfront create-response-headers-policy --response-headers-policy-config file://policy.json
# with policy.json as follows.
${policy(rules.everywhere).replace(/^/gm, '# ')}
`;
}

const only = (ending: string): string => `--exclude '*' --include '*.${ending}'`;

const told = (headers: Headers, type = ''): string =>
  `--cache-control '${headers['Cache-Control'] ?? ''}' --content-type '${type}'`;

/** CloudFront wants the headers that it knows of in fields of their own. */
function policy(headers: Headers): string {
  const {
    'Content-Security-Policy': ContentSecurityPolicy,
    'Strict-Transport-Security': transport,
    'Referrer-Policy': ReferrerPolicy,
    ...others
  } = headers;
  const Items = Object.entries(others)
    .filter(([name]) => name !== 'X-Content-Type-Options')
    .map(([Header, Value]) => ({ Header, Value, Override: true }));
  const AccessControlMaxAgeSec = Number(transport?.replace(/\D/g, ''));
  const config = {
    Name: 'late-edition',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy, Override: true },
      ReferrerPolicy: { ReferrerPolicy, Override: true },
      ContentTypeOptions: { Override: true },
      ...(transport && {
        StrictTransportSecurity: {
          AccessControlMaxAgeSec,
          IncludeSubdomains: false,
          Override: true,
        },
      }),
    },
    CustomHeadersConfig: { Quantity: Items.length, Items },
  };
  return JSON.stringify(config, undefined, 2);
}
