import { parseHTML } from 'linkedom';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markupProblems } from '../../src/publish/check/check-markup.ts';
import { directionOf, scriptOf } from '../../src/language/language.ts';
import { labelSets, labelsFor } from '../../src/language/labels.ts';
import { typeset } from '../../src/language/typography.ts';
import type { Dev } from '../support/dev.ts';
import { startDev } from '../support/dev.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/languages');
const names = readdirSync(FOLDER).map((file) => path.basename(file, '.mdx'));

/** What each page says of the second of March 2026, and how it quotes. */
const SAID: Record<string, { day: string; updated: string; quote: RegExp }> = {
  ar: {
    day: 'الاثنين، 2 مارس 2026',
    updated: 'آخر تحديث: 3 مارس 2026، 8:30 ص بتوقيت الأردن',
    quote: /«آخر تحديث»/,
  },
  de: {
    day: 'Montag, 2. März 2026',
    updated: 'Aktualisiert: 03.03.2026, 08:30 Uhr MEZ',
    quote: /„Aktualisiert“/,
  },
  en: {
    day: 'Monday, March 2, 2026',
    updated: 'Updated March 3, 2026, 8:30 a.m. ET',
    quote: /“Updated”/,
  },
  es: {
    day: 'lunes, 2 de marzo de 2026',
    updated: 'Actualizado: 3 mar 2026, 8:30 CET',
    quote: /“Actualizado”/,
  },
  fa: {
    day: 'دوشنبه ۱۱ اسفند ۱۴۰۴',
    updated: 'به‌روزرسانی: ۱۲ اسفند ۱۴۰۴، ۸:۳۰ به وقت تهران',
    quote: /«به‌روزرسانی»/,
  },
  fr: {
    day: 'lundi 2 mars 2026',
    updated: 'Mis à jour : 3 mars 2026, 08:30 (heure de Paris)',
    quote: /«\s?Mis à jour\s?»/,
  },
  he: {
    day: 'יום שני, 2 במרץ 2026',
    updated: 'עודכן: 3 במרץ 2026, 8:30 (שעון ישראל)',
    quote: /[”"“]עודכן[”"“]/,
  },
  hi: { day: 'सोमवार, 2 मार्च 2026', updated: 'अपडेट: 3 मार्च 2026, 8:30 am IST', quote: /“अपडेट”/ },
  ja: { day: '2026年3月2日月曜日', updated: '更新 2026年3月3日 8:30 JST', quote: /「更新」/ },
  ko: {
    day: '2026년 3월 2일 월요일',
    updated: '수정 2026. 3. 3. 오전 8:30 (한국 시간)',
    quote: /“수정”/,
  },
  pt: {
    day: 'segunda-feira, 2 de março de 2026',
    updated: 'Atualizado: 3 de mar. de 2026, 08:30 (horário de Brasília)',
    quote: /“Atualizado”/,
  },
  ru: {
    day: 'понедельник, 2 марта 2026 г.',
    updated: 'Обновлено 3 мар. 2026 г., 08:30 (Латвия)',
    quote: /«Обновлено»/,
  },
  uk: {
    day: 'понеділок, 2 березня 2026 р.',
    updated: 'Оновлено 3 бер. 2026 р., 08:30 за Києвом',
    quote: /«Оновлено»/,
  },
  'zh-Hans': {
    day: '2026年3月2日星期一',
    updated: '更新于 2026年3月3日 北京时间 08:30',
    quote: /“更新”/,
  },
  bg: {
    day: 'понеделник, 2 март 2026 г.',
    updated: 'Обновено: 3.03.2026 г., 8:30 (България)',
    quote: /„Обновено“/,
  },
  bn: {
    day: 'সোমবার, ২ মার্চ, ২০২৬',
    updated: 'হালনাগাদ: ৩ মার্চ, ২০২৬, ৮:৩০ AM (বাংলাদেশ সময়)',
    quote: /“হালনাগাদ”/,
  },
  ca: {
    day: 'dilluns, 2 de març del 2026',
    updated: 'Actualitzat: 3 de març 2026, 8:30 CET',
    quote: /«Actualitzat»/,
  },
  cs: {
    day: 'pondělí 2. března 2026',
    updated: 'Aktualizováno: 3. 3. 2026 8:30 SEČ',
    quote: /„Aktualizováno“/,
  },
  da: {
    day: 'mandag den 2. marts 2026',
    updated: 'Opdateret: 3. mar. 2026, 08.30 CET',
    quote: /“Opdateret”/,
  },
  el: {
    day: 'Δευτέρα 2 Μαρτίου 2026',
    updated: 'Ενημέρωση: 3 Μαρ 2026, 8:30 π.μ. EET',
    quote: /«Ενημέρωση»/,
  },
  fi: {
    day: 'maanantai 2. maaliskuuta 2026',
    updated: 'Päivitetty: 3.3.2026 klo 8.30 (aikavyöhyke: Suomi)',
    quote: /”Päivitetty”/,
  },
  hr: {
    day: 'ponedjeljak, 2. ožujka 2026.',
    updated: 'Ažurirano: 3. ožu 2026. 08:30 CET',
    quote: /„Ažurirano“/,
  },
  hu: {
    day: '2026. március 2., hétfő',
    updated: 'Frissítve: 2026. márc. 3. 8:30 CET',
    quote: /„Frissítve”/,
  },
  id: {
    day: 'Senin, 02 Maret 2026',
    updated: 'Diperbarui: 3 Mar 2026, 08.30 WIB',
    quote: /“Diperbarui”/,
  },
  it: {
    day: 'lunedì 2 marzo 2026',
    updated: 'Aggiornato: 3 mar 2026, 08:30 CET',
    quote: /«Aggiornato»/,
  },
  mr: {
    day: 'सोमवार, २ मार्च, २०२६',
    updated: 'अद्ययावत: ३ मार्च, २०२६, ८:३० AM IST',
    quote: /“अद्ययावत”/,
  },
  ms: {
    day: 'Isnin, 2 Mac 2026',
    updated: 'Dikemas kini: 3 Mac 2026, 8:30 PG MYT',
    quote: /“Dikemas kini”/,
  },
  nb: {
    day: 'mandag 2. mars 2026',
    updated: 'Oppdatert: 3. mars 2026, 08:30 CET',
    quote: /«Oppdatert»/,
  },
  nl: {
    day: 'maandag 2 maart 2026',
    updated: 'Bijgewerkt: 3 mrt 2026, 08:30 CET',
    quote: /“Bijgewerkt”/,
  },
  pl: {
    day: 'poniedziałek, 2 marca 2026',
    updated: 'Zaktualizowano: 3 mar 2026, 08:30 CET',
    quote: /„Zaktualizowano”/,
  },
  ro: {
    day: 'luni, 2 martie 2026',
    updated: 'Actualizat: 3 mar. 2026, 08:30 EET',
    quote: /„Actualizat”/,
  },
  sk: {
    day: 'pondelok 2. marca 2026',
    updated: 'Aktualizované: 3. 3. 2026, 8:30 SEČ',
    quote: /„Aktualizované“/,
  },
  'sr-Cyrl': {
    day: 'понедељак, 2. март 2026.',
    updated: 'Ажурирано: 3. 3. 2026. 08:30 CET',
    quote: /„Ажурирано”/,
  },
  'sr-Latn': {
    day: 'ponedeljak, 2. mart 2026.',
    updated: 'Ažurirano: 3. 3. 2026. 08:30 CET',
    quote: /„Ažurirano”/,
  },
  sv: {
    day: 'måndag 2 mars 2026',
    updated: 'Uppdaterad: 3 mars 2026 08:30 CET',
    quote: /”Uppdaterad”/,
  },
  sw: {
    day: 'Jumatatu, 2 Machi 2026',
    updated: 'Imesasishwa: 3 Mac 2026, 08:30 (Saa za Kenya)',
    quote: /“Imesasishwa”/,
  },
  ta: {
    day: 'திங்கள், 2 மார்ச், 2026',
    updated: 'புதுப்பிப்பு: 3 மார்., 2026, 8:30 AM IST',
    quote: /“புதுப்பிப்பு”/,
  },
  th: {
    day: 'วันจันทร์ที่ 2 มีนาคม พ.ศ. 2569',
    updated: 'อัปเดตเมื่อ 3 มี.ค. 2569 08:30 (เวลาไทย)',
    quote: /“อัปเดตเมื่อ”/,
  },
  tr: {
    day: '2 Mart 2026 Pazartesi',
    updated: 'Güncellendi: 3 Mar 2026 08:30 TSİ',
    quote: /“Güncellendi”/,
  },
  ur: {
    day: 'پیر، 2 مارچ، 2026',
    updated: 'تازہ کاری: 3 مارچ، 2026، 8:30 AM (پاکستان وقت)',
    quote: /”تازہ کاری“/,
  },
  vi: {
    day: 'Thứ Hai, 2 tháng 3, 2026',
    updated: 'Cập nhật lúc: 08:30 (Giờ Việt Nam) 3 thg 3, 2026',
    quote: /“Cập nhật”/,
  },
  'zh-Hant': {
    day: '2026年3月2日 星期一',
    updated: '更新：2026年3月3日 台灣時間 上午8:30',
    quote: /「更新」/,
  },
};

let dev: Dev;

beforeAll(async () => {
  dev = await startDev();
});

afterAll(() => dev.stop());

const get = async (state: string) => (await fetch(`${dev.url}states/${state}/`)).text();

test('there is a story in every language that the page’s own words are in', () => {
  expect(names.sort()).toEqual(Object.keys(labelSets).sort());
  expect(Object.keys(SAID).sort()).toEqual(names.sort());
});

describe.each(names)('a story in %s', (name) => {
  const said = SAID[name];
  const source = readFileSync(path.join(FOLDER, `${name}.mdx`), 'utf8');
  const language = /^language: (.*)$/m.exec(source)?.[1] ?? '';
  const { labels } = labelsFor(language);
  let html: string;
  let document: Document;

  beforeAll(async () => {
    html = await get(name.toLowerCase());
    document = parseHTML(html).document;
  });

  const text = (selector: string) =>
    document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

  test('says its language, direction and script', () => {
    const root = document.documentElement;
    expect({ lang: root.lang, dir: root.dir, script: root.dataset['script'] }).toEqual({
      lang: language,
      dir: directionOf(language),
      script: scriptOf(language),
    });
  });

  test('has words of its own for all that is not the story', () => {
    expect(text('.skip')).toBe(labels.skipToStory);
    expect(text('summary span')).toBe(labels.more);
    expect(text('#notes-above')).toBe(labels.corrections);
    expect(text('#notes-after')).toBe(labels.updates);
    expect(text('#what-changed')).toBe(labels.whatChanged);
    expect(text('.closed')).toBe(labels.commentsClosed);
    expect(document.querySelector('[lang=en]:not(.footer *)')).toBeNull();
  });

  test('tells days and times as its papers do', () => {
    expect(text('.masthead time')).toBe(said?.day);
    expect(text('.updated')).toBe(said?.updated);
  });

  test('has its own quotation marks, and its notes as they stand in the file', () => {
    expect(text('.prose')).toMatch(said?.quote ?? /$^/);
    const notes = [...source.matchAll(/note: '?(.*?)'?$/gm)].map(([, note = '']) =>
      typeset(note, language),
    );
    expect([text('.above .note'), text('.after .note')].map((note) => note?.slice(-12))).toEqual(
      notes.map((note) => note.slice(-12)),
    );
    expect(text('.above .note')).toContain(labels.correction);
    expect(text('.after .note')).toContain(labels.update);
  });

  test('tells the one word that its second revision added', () => {
    expect(document.querySelectorAll('ins')).toHaveLength(1);
    expect(text('ins')).toMatch(/^\[.+\]$/);
    expect(document.querySelectorAll('del')).toHaveLength(0);
  });

  test('cuts its caption, and marks what is in Latin', () => {
    const rest = document.querySelector('figcaption details');
    expect(rest?.textContent.trim().length).toBeGreaterThan(30);
    expect(text('[lang=la]')).toBe('corrigenda');
  });

  test('is valid HTML', async () => {
    const pages = new Map([[`${name}.html`, withoutDev(html)]]);
    const built = { folder: '', root: '', site: new URL(dev.url), files: [], pages };
    expect((await markupProblems(built)).map(({ message }) => message)).toEqual([]);
  });
});

test('where nobody has written the labels, they are English, and marked so', async () => {
  const { document } = parseHTML(await get('unlabelled'));
  expect(document.documentElement.lang).toBe('af');
  const marked = [...document.querySelectorAll('[lang=en]')].map(({ textContent }) =>
    textContent.trim(),
  );
  expect(marked).toEqual(
    expect.arrayContaining(['Skip to the story', 'Corrections', 'What changed', 'Text edition']),
  );
  // The times are the story's own, and say so by not being marked.
  expect(document.querySelector('time')?.closest('[lang=en]')).toBeNull();
});

test('a label of another direction stands beside its time with a space between', async () => {
  const { document } = parseHTML(await get('unlabelled-rtl'));
  const line = document.querySelector('.byline p:last-of-type');
  expect(document.documentElement.dir).toBe('rtl');
  expect(line?.textContent).toMatch(/Updated \S/);
  const label = line?.querySelector('[lang=en]');
  expect(label?.textContent).toBe('Updated');
  expect(label?.getAttribute('dir')).toBe('auto');
});

test.each([
  'everything',
  'everything-ar',
  'little',
  'draft',
  'many',
  'unrecorded',
  'unlabelled',
  'unlabelled-rtl',
])('the state “%s” is valid HTML', async (state) => {
  const pages = new Map([[`${state}.html`, withoutDev(await get(state))]]);
  const built = { folder: '', root: '', site: new URL(dev.url), files: [], pages };
  expect((await markupProblems(built)).map(({ message }) => message)).toEqual([]);
});

/** The page without what the dev server alone adds to it. */
function withoutDev(html: string): string {
  return html
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/ data-astro-source-(?:file|loc)="[^"]*"/g, '')
    .replace(/ data-vite-dev-id="[^"]*"/g, '')
    .replace(/<style[^>]*>[^]*?<\/style>/g, '');
}
