import type { Labels } from './label-set.ts';

/** Portuguese, as Brazilian newspapers write it; Portugal can read it all. */
export const pt: Labels = {
  skipToStory: 'Ir para a reportagem',
  basedOn: 'Com informações de {source}',
  by: 'Por {authors}',
  published: 'Publicado: {time}',
  updated: 'Atualizado: {time}',

  update: 'Atualização',
  correction: 'Correção',
  clarification: 'Esclarecimento',
  minor: 'Alteração menor',
  first: 'Primeiro registro',
  note: '{kind}, {time}: {note}',
  corrections: 'Correções',
  updates: 'Atualizações',

  more: 'Mais',
  less: 'Menos',
  credit: 'Crédito',

  whatChanged: 'O que mudou',
  moved: 'Mudou de lugar',
  pictureReplaced: 'Uma imagem foi substituída.',
  pictureAdded: 'Uma imagem foi adicionada.',
  pictureRemoved: 'Uma imagem foi removida.',
  removedStart: 'removido:',
  removedEnd: 'fim do texto removido',
  addedStart: 'acrescentado:',
  addedEnd: 'fim do texto acrescentado',
  noEarlierWording: 'O texto anterior a esta revisão não foi registrado.',
  noTextChanged: 'O texto não mudou.',
  minorEdit: 'Alteração menor, sem nota.',
  fingerprint: 'Impressão digital desta revisão',
  fingerprintMeans:
    'Quem tiver este número pode verificar se o texto registrado desta revisão e de todas as anteriores foi alterado depois.',
  allRevisions: {
    one: '{count} revisão',
    many: 'As {count} de revisões',
    other: 'As {count} revisões',
  },
  draft: 'Rascunho: nenhuma revisão registrada ainda',

  partSection: 'Editoria',
  partHeadline: 'Título',
  partStandfirst: 'Linha fina',
  partAuthors: 'Autoria',
  partSource: 'Fonte',
  partPublished: 'Data de publicação',
  partLabel: 'Etiqueta',
  partCaption: 'Legenda',
  partCredit: 'Crédito',
  partAlt: 'Descrição da imagem',
  partBody: 'Texto',

  footnotes: 'Notas de rodapé',
  backToFootnote: 'Voltar à nota {number} no texto',

  commentsClosed: 'Os comentários estão encerrados.',
  share: 'Compartilhar',
  shareByMail: 'Compartilhar por e-mail',
  permalink: 'Link para esta revisão',
  feeds: 'Feeds',
  textEdition: 'Edição em texto',
  printedFrom: 'Impresso de {url}',

  notFoundTitle: 'Página não encontrada',
  notFoundText: 'Não há página neste endereço.',
  backToStory: 'Ir para a reportagem',
};
