import { hasItalics, scriptOf } from '../language/language.ts';

/** How a script is set differently from Latin, for which the style sheets are written. */
interface Setting {
  /** System fonts: Apple's, then Noto for Android and Linux, then Microsoft's. */
  faces: string;
  /** Line height of the text and of the headline, in ems. */
  leading: number;
  headline: number;
  /** The length of a line if 28rem would hold too few words. */
  measure?: string;
  /** Other CSS rules for its lines. */
  rules?: string;
}

const CJK = 'text-autospace:normal;hanging-punctuation:allow-end';

const settings: Record<string, Setting> = {
  Cyrl: { faces: "Georgia,'Noto Serif','PT Serif',Cambria,serif", leading: 1.6, headline: 1.12 },
  Grek: { faces: "Georgia,'Noto Serif',Cambria,serif", leading: 1.6, headline: 1.12 },
  Arab: {
    faces: "'Noto Naskh Arabic','Geeza Pro','Segoe UI',Tahoma,serif",
    leading: 1.9,
    headline: 1.4,
  },
  Hebr: {
    faces: "'Frank Ruhl Libre','Noto Serif Hebrew','New Peninim MT',David,'Times New Roman',serif",
    leading: 1.65,
    headline: 1.15,
  },
  Deva: {
    faces:
      "'Noto Serif Devanagari','ITF Devanagari','Kohinoor Devanagari','Nirmala UI',Mangal,serif",
    leading: 1.8,
    headline: 1.35,
  },
  Beng: {
    faces: "'Noto Serif Bengali','Bangla MN','Kohinoor Bangla','Nirmala UI',Vrinda,serif",
    leading: 1.8,
    headline: 1.35,
  },
  Taml: {
    faces: "'Noto Serif Tamil','Tamil MN','Tamil Sangam MN','Nirmala UI',Latha,serif",
    leading: 1.8,
    headline: 1.35,
  },
  Thai: {
    faces: "'Noto Serif Thai',Thonburi,'Leelawadee UI',Tahoma,serif",
    leading: 1.85,
    headline: 1.4,
  },
  Kore: {
    faces:
      "'Noto Serif KR','Noto Serif CJK KR','Nanum Myeongjo','Apple SD Gothic Neo','Malgun Gothic',serif",
    leading: 1.75,
    headline: 1.28,
    measure: '30rem',
    rules: 'word-break:keep-all;overflow-wrap:anywhere',
  },
  Jpan: {
    faces:
      "'Hiragino Mincho ProN','Noto Serif JP','Noto Serif CJK JP','BIZ UDPMincho','Yu Mincho',serif",
    leading: 1.9,
    headline: 1.35,
    measure: '30rem',
    rules: `line-break:strict;${CJK}`,
  },
  Hans: {
    faces: "'Songti SC','Noto Serif SC','Noto Serif CJK SC','Microsoft YaHei',serif",
    leading: 1.85,
    headline: 1.32,
    measure: '30rem',
    rules: CJK,
  },
  Hant: {
    faces: "'Songti TC','Noto Serif TC','Noto Serif CJK TC','Microsoft JhengHei',serif",
    leading: 1.85,
    headline: 1.32,
    measure: '30rem',
    rules: CJK,
  },
};

/** Any other script: the reader's system chooses the font, and lines have more space. */
const unknown: Setting = { faces: 'serif', leading: 1.8, headline: 1.35 };

/** Urdu is set in Nastaliq, whose words slope from above the line to below it. */
const nastaliq: Setting = {
  faces: "'Noto Nastaliq Urdu','Urdu Typesetting','Noto Naskh Arabic','Geeza Pro',serif",
  leading: 2.3,
  headline: 2,
};

/**
 * Additional CSS for a language (BCP 47) with another script than Latin; undefined for Latin, so
 * that its pages don't carry rules that they don't need. `own` are families that have its letters.
 */
export function writingSystemStyle(
  language: string,
  own: readonly string[] = [],
): string | undefined {
  const script = scriptOf(language);
  if (script === 'Latn') return undefined;
  const isUrdu = new Intl.Locale(language).language === 'ur';
  const { faces, leading, headline, measure, rules } = isUrdu
    ? nastaliq
    : (settings[script] ?? unknown);
  const variables = [
    `--face:${[...own, faces].join()}`,
    `--leading:${leading}`,
    `--headline-leading:${headline}`,
    ...(measure ? [`--measure:min(${measure},100vw - 2*var(--gutter))`] : []),
    ...(hasItalics(script) ? [] : ['--tight:0']),
    'font-variant-numeric:normal',
    ...(rules ? [rules] : []),
  ];
  const styles = [`html[data-script]{${variables.join(';')}}`, ...emphasis(script)];
  if (isUrdu) styles.push(`html[data-script] :is(p,li,dt,dd,td,th,summary){line-height:2.1}`);
  if (script === 'Jpan') styles.push('h1,.standfirst{word-break:auto-phrase}');
  return styles.join('');
}

/** Emphasis without italics: dots in scripts that use them, bold in others. */
function emphasis(script: string): string[] {
  if (hasItalics(script)) return [];
  // More specific than the rules for Latin, which may come after these.
  const upright =
    'html[data-script] :is(em,i,cite,dfn,h4,h6){font-style:normal}.prose h4{color:var(--soft)}';
  if (script === 'Jpan') return [upright, 'em{text-emphasis:filled sesame}'];
  if (script === 'Hans' || script === 'Hant') {
    return [upright, 'em{text-emphasis:filled dot;text-emphasis-position:under right}'];
  }
  return [upright, 'em{font-weight:600}'];
}
