import type { Labels } from './language/labels.ts';

/** A link with its words, in the language of the publication. */
export interface SiteLink {
  name: string;
  url: string;
}

/** A typeface: a package of Fontsource, and where on its axes it is set. */
export interface Typeface {
  /** Such as `@fontsource-variable/newsreader`, which has to be a dependency. */
  package: string;
  /** By their tags: `wght` is the weight, `opsz` the optical size, `wdth` the width. */
  axes: Record<string, number>;
  /** The weight of what is bold in the text; 700 without it. */
  bold?: number;
}

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
  /** The path of an SVG file, such as `src/logo.svg`, to stand in the masthead in place of the name. */
  logo?: string;
  /** The colour of what has changed, in place of red, on light and on dark paper. */
  accent?: { light: string; dark: string };
  /** Links at the foot of each page: who publishes it, its ethics, its privacy notice. */
  links?: SiteLink[];
  /** Where readers can send what they know: a page, or an address with `mailto:`. */
  tips?: SiteLink;
  /** How the text begins, in scripts with capital letters: as it goes on, without this. */
  opening?: 'drop cap' | 'small capitals';
  /** The typeface of the text, and another one for headlines if there is to be one. */
  typeface: { text: Typeface; headline?: Typeface };
  /** The colours that the browser may wear around the page: the paper's, by day and by night. */
  themeColor: { light: string; dark: string };
}

export const site: Site = {
  name: 'Late Edition',
  language: 'en-US',
  timeZone: 'America/New_York',
  versions: 20,
  translations: [],
  typeface: {
    text: {
      package: '@fontsource-variable/newsreader',
      axes: { opsz: 26, wght: 450 },
      bold: 650,
    },
    headline: { package: '@fontsource-variable/newsreader', axes: { opsz: 72, wght: 470 } },
  },
  themeColor: { light: '#fdfcf9', dark: '#141311' },
};
