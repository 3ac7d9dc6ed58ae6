import type { Labels } from './language/labels.ts';

/** The publication. This is the one settings file; its address comes from `SITE_URL`. */
export interface Site {
  /** The name in the masthead, the feeds and the card. */
  name: string;
  /** BCP 47 tag of the stories that name no language of their own. */
  language: string;
  /** IANA zone that times are said in where the story names none. */
  timeZone: string;
  /** How many versions of the story can be read, the newest first; all are kept in any case. */
  versions: number;
  /** The SSH key that signs each revision, as in `id_ed25519.pub`; ssh-agent has to hold it. */
  signingKey?: string;
  /**
   * The address of a service (RFC 3161) that timestamps each revision, such as
   * https://freetsa.org/tsr. It gets the fingerprint, and nothing else.
   */
  timestampService?: string;
  /** Words of the page to say otherwise than `src/language/labels` does. */
  labels?: Partial<Labels>;
  /** Page on which the publication says how it works and corrects itself. */
  publishingPrinciples?: string;
  /** The same story in other languages: BCP 47 tag and absolute address. */
  translations: { language: string; url: string }[];
  /** The colours that the browser may wear around the page: the paper's, by day and by night. */
  themeColor: { light: string; dark: string };
}

export const site: Site = {
  name: 'Late Edition',
  language: 'en-US',
  timeZone: 'America/New_York',
  versions: 20,
  translations: [],
  themeColor: { light: '#fdfcf9', dark: '#141311' },
};
