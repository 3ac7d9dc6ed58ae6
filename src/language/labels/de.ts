import type { Labels } from './label-set.ts';

/** German. */
export const de: Labels = {
  skipToStory: 'Zum Artikel',
  basedOn: 'Nach Berichten von {source}',
  by: 'Von {authors}',
  published: 'Veröffentlicht: {time}',
  updated: 'Aktualisiert: {time}',

  update: 'Aktualisierung',
  correction: 'Korrektur',
  clarification: 'Klarstellung',
  minor: 'Kleine Änderung',
  first: 'Erste Fassung',
  note: '{kind}, {time}: {note}',
  corrections: 'Korrekturen',
  updates: 'Aktualisierungen',

  more: 'Mehr',
  less: 'Weniger',
  credit: 'Bildnachweis',

  whatChanged: 'Was sich geändert hat',
  moved: 'Verschoben',
  pictureReplaced: 'Ein Bild wurde ersetzt.',
  pictureAdded: 'Ein Bild wurde hinzugefügt.',
  pictureRemoved: 'Ein Bild wurde entfernt.',
  removedStart: 'gestrichen:',
  removedEnd: 'Ende der Streichung',
  addedStart: 'eingefügt:',
  addedEnd: 'Ende der Einfügung',
  noEarlierWording: 'Der Wortlaut vor dieser Fassung wurde nicht aufgezeichnet.',
  noTextChanged: 'Am Wortlaut hat sich nichts geändert.',
  minorEdit: 'Kleine Änderung ohne Anmerkung.',
  fingerprint: 'Fingerabdruck dieser Fassung',
  fingerprintMeans:
    'Wer diese Zahl kennt, kann prüfen, ob der aufgezeichnete Wortlaut dieser und aller früheren Fassungen nachträglich verändert wurde.',
  allRevisions: { one: '{count} Fassung', other: 'Alle {count} Fassungen' },
  draft: 'Entwurf: noch keine Fassung aufgezeichnet',

  partSection: 'Ressort',
  partHeadline: 'Überschrift',
  partStandfirst: 'Vorspann',
  partAuthors: 'Autoren',
  partSource: 'Quelle',
  partPublished: 'Veröffentlicht',
  partLabel: 'Kennzeichnung',
  partCaption: 'Bildunterschrift',
  partCredit: 'Bildnachweis',
  partAlt: 'Bildbeschreibung',
  partBody: 'Text',

  footnotes: 'Fußnoten',
  backToFootnote: 'Zurück zur Stelle von Fußnote {number}',

  commentsClosed: 'Die Kommentare sind geschlossen.',
  share: 'Teilen',
  shareByMail: 'Per E-Mail teilen',
  permalink: 'Link zu dieser Fassung',
  feeds: 'Feeds',
  textEdition: 'Textausgabe',
  printedFrom: 'Gedruckt von {url}',

  notFoundTitle: 'Seite nicht gefunden',
  notFoundText: 'Unter dieser Adresse gibt es keine Seite.',
  backToStory: 'Zum Artikel',
};
