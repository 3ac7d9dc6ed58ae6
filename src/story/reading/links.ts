import { short } from './excerpt.ts';

/** Why a link cannot be printed; undefined where it can. */
export function linkFault(address: string): { message: string; fix: string } | undefined {
  const target = address.trim();
  if (/^#\S+$/.test(target) || /^mailto:[^\s@]+@[^\s@]+$/i.test(target)) return undefined;
  if (/^https?:\/\//i.test(target) && URL.canParse(target)) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  const fix =
    'Write the whole address, with https:// at the beginning, or # and the id of a place in the story.';
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') {
    return { message: `“${short(target)}” isn't a complete address.`, fix };
  }
  if (scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript') {
    return {
      message: `Links with ${scheme}: aren't allowed, because they could run code.`,
      fix,
    };
  }
  if (scheme) return { message: `Links with ${scheme}: don't work for readers.`, fix };
  if (!target) return { message: 'This link has no address.', fix };
  return {
    message: `The link “${short(target)}” leads to another page of this site, but the site has only one.`,
    fix,
  };
}
