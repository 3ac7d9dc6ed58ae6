import { short } from './excerpt.ts';
import { nearest } from './nearest.ts';

/** What readers' devices open besides web addresses: mail, calls, messages, places, calendars. */
const OPENED = [
  ...['mailto', 'tel', 'sms', 'whatsapp', 'signal', 'sgnl', 'tg', 'threema', 'viber', 'matrix'],
  ...['xmpp', 'sip', 'sips', 'facetime', 'skype', 'geo', 'webcal'],
];

/** Why an address can't be used in a link; undefined if it can. */
export function linkFault(address: string): { message: string; fix: string } | undefined {
  const target = address.trim();
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  const fix =
    'Write the whole address, with https:// at the beginning, or # and the id of a place in the story.';
  if (/^#\S+$/.test(target)) return undefined;
  if (!target) return { message: 'This link has no address.', fix };
  if (!scheme) {
    return {
      message: `The link “${short(target)}” leads to another page of this site, but the site has only one.`,
      fix,
    };
  }
  if (scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript') {
    return {
      message: `Links with ${scheme}: aren't allowed, because they could run code.`,
      fix,
    };
  }
  const isWeb = scheme === 'http' || scheme === 'https';
  if (!isWeb && !OPENED.includes(scheme)) {
    const near = nearest(scheme, ['http', 'https', ...OPENED]);
    return {
      message: `Links with ${scheme}: don't work for readers.${near ? ` Did you mean ${near}: ?` : ''}`,
      fix,
    };
  }
  return isWhole(target, scheme)
    ? undefined
    : { message: `“${short(target)}” isn't a complete address.`, fix: EXAMPLES[scheme] ?? fix };
}

const EXAMPLES: Record<string, string> = {
  mailto: 'Write a mail address, such as mailto:tips@example.org',
  tel: 'Write a phone number with its country, such as tel:+12025550100',
  sms: 'Write a phone number with its country, such as sms:+12025550100',
};

/** Whether an address has what its scheme needs: a host, a mail address, a number. */
function isWhole(target: string, scheme: string): boolean {
  const rest = target.slice(scheme.length + 1);
  if (scheme === 'http' || scheme === 'https') {
    return /^https?:\/\//i.test(target) && URL.canParse(target);
  }
  if (scheme === 'mailto') return /^(?:[^\s@?]+@[^\s@?]+)?(?:\?.+)?$/.test(rest) && rest !== '';
  if (scheme === 'tel' || scheme === 'sms') return /^\+?[\d(][\d().,;=&?a-z%+-]*$/i.test(rest);
  return rest !== '' && !/\s/.test(rest);
}
