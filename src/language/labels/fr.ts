import type { Labels } from './label-set.ts';

/** French. U+202F, the narrow no-break space, stands before a colon. */
export const fr: Labels = {
  skipToStory: 'Aller à l’article',
  basedOn: 'D’après les informations de {source}',
  by: 'Par {authors}',
  published: 'Publié\u202f: {time}',
  updated: 'Mis à jour\u202f: {time}',

  update: 'Mise à jour',
  correction: 'Correction',
  clarification: 'Précision',
  minor: 'Modification mineure',
  first: 'Premier enregistrement',
  note: '{kind}, {time}\u202f: {note}',
  corrections: 'Corrections',
  updates: 'Mises à jour',

  more: 'Plus',
  less: 'Moins',
  credit: 'Crédit',

  whatChanged: 'Ce qui a changé',
  moved: 'Déplacé',
  pictureReplaced: 'Une image a été remplacée.',
  pictureAdded: 'Une image a été ajoutée.',
  pictureRemoved: 'Une image a été supprimée.',
  removedStart: 'supprimé\u202f:',
  removedEnd: 'fin du texte supprimé',
  addedStart: 'ajouté\u202f:',
  addedEnd: 'fin du texte ajouté',
  noEarlierWording: 'Le texte antérieur à cette révision n’a pas été enregistré.',
  noTextChanged: 'Le texte n’a pas changé.',
  minorEdit: 'Modification mineure, sans note.',
  fingerprint: 'Empreinte de cette révision',
  fingerprintMeans:
    'Toute personne qui détient ce numéro peut vérifier si le texte enregistré de cette révision et de toutes les précédentes a été altéré par la suite.',
  allRevisions: {
    one: '{count} révision',
    many: 'Les {count} de révisions',
    other: 'Les {count} révisions',
  },
  draft: 'Brouillon\u202f: aucune révision enregistrée',

  partSection: 'Rubrique',
  partHeadline: 'Titre',
  partStandfirst: 'Chapô',
  partAuthors: 'Auteurs',
  partSource: 'Source',
  partPublished: 'Date de publication',
  partLabel: 'Mention',
  partCaption: 'Légende',
  partCredit: 'Crédit',
  partAlt: 'Description de l’image',
  partBody: 'Texte',

  footnotes: 'Notes de bas de page',
  backToFootnote: 'Retour à la note {number} dans le texte',

  commentsClosed: 'Les commentaires sont fermés.',
  share: 'Partager',
  shareByMail: 'Partager par e-mail',
  permalink: 'Lien vers cette révision',
  feeds: 'Flux',
  textEdition: 'Version texte',
  printedFrom: 'Imprimé depuis {url}',

  notFoundTitle: 'Page introuvable',
  notFoundText: 'Il n’y a pas de page à cette adresse.',
  backToStory: 'Aller à l’article',
};
