import type { Labels } from './label-set.ts';

/** Spanish. */
export const es: Labels = {
  skipToStory: 'Ir a la noticia',
  basedOn: 'Con información de {source}',
  by: 'Por {authors}',
  published: 'Publicado: {time}',
  updated: 'Actualizado: {time}',

  update: 'Actualización',
  correction: 'Corrección',
  clarification: 'Aclaración',
  minor: 'Cambio menor',
  first: 'Primer registro',
  note: '{kind}, {time}: {note}',
  corrections: 'Correcciones',
  updates: 'Actualizaciones',

  more: 'Más',
  less: 'Menos',
  credit: 'Crédito',

  whatChanged: 'Qué ha cambiado',
  moved: 'Cambiado de lugar',
  pictureReplaced: 'Se ha sustituido una imagen.',
  pictureAdded: 'Se ha añadido una imagen.',
  pictureRemoved: 'Se ha eliminado una imagen.',
  removedStart: 'eliminado:',
  removedEnd: 'fin del texto eliminado',
  addedStart: 'añadido:',
  addedEnd: 'fin del texto añadido',
  noEarlierWording: 'No se registró el texto anterior a esta revisión.',
  noTextChanged: 'El texto no ha cambiado.',
  minorEdit: 'Cambio menor, sin nota.',
  fingerprint: 'Huella digital de esta revisión',
  fingerprintMeans:
    'Quien conserve este número puede comprobar si el texto registrado de esta revisión y de todas las anteriores se alteró después.',
  allRevisions: {
    one: '{count} revisión',
    many: 'Las {count} de revisiones',
    other: 'Las {count} revisiones',
  },
  draft: 'Borrador: aún no se ha registrado ninguna revisión',

  partSection: 'Sección',
  partHeadline: 'Titular',
  partStandfirst: 'Entradilla',
  partAuthors: 'Autoría',
  partSource: 'Fuente',
  partPublished: 'Fecha de publicación',
  partLabel: 'Etiqueta',
  partCaption: 'Pie de foto',
  partCredit: 'Crédito',
  partAlt: 'Descripción de la imagen',
  partBody: 'Texto',

  footnotes: 'Notas al pie',
  backToFootnote: 'Volver a la nota {number} en el texto',

  commentsClosed: 'Los comentarios están cerrados.',
  share: 'Compartir',
  shareByMail: 'Compartir por correo electrónico',
  permalink: 'Enlace a esta revisión',
  feeds: 'Canales de noticias',
  textEdition: 'Edición en texto',
  printedFrom: 'Impreso desde {url}',

  notFoundTitle: 'Página no encontrada',
  notFoundText: 'No hay ninguna página en esta dirección.',
  backToStory: 'Ir a la noticia',
};
