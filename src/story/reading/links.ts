import { short } from './excerpt.ts';

/** Why a link cannot be printed; undefined where it can. */
export function linkFault(address: string): { message: string; fix: string } | undefined {
  const target = address.trim();
  if (/^#\S+$/.test(target) || /^mailto:[^\s@]+@[^\s@]+$/i.test(target)) return undefined;
  if (/^https?:\/\//i.test(target) && URL.canParse(target)) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  const fix = 'a whole address that begins with https://, or #… for a place in the story';
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') {
    return { message: `The address “${short(target)}” does not exist.`, fix };
  }
  if (scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript') {
    return {
      message: `A link that begins with ${scheme}: runs code instead of leading somewhere.`,
      fix,
    };
  }
  if (scheme)
    return { message: `A link that begins with ${scheme}: leads no reader anywhere.`, fix };
  if (!target) return { message: 'A link leads nowhere.', fix };
  return {
    message: `The link “${short(target)}” leads to another page of this site, and it has one only.`,
    fix,
  };
}
